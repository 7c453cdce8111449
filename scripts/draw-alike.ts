import fc from 'fast-check';

/**
 * Properties are held against drawn cases. In the gate one commit is to have one answer, so that the
 * cases are the same in every run; SEED in the environment draws others.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 20_171_025) });
