import { type City, keepSamplePapers } from '../operations/index.ts';

/** Has the papers of a demonstration city printed beside everything else. @returns what ends it */
export function printSamples(city: City, fail: (error: unknown) => void): { close(): unknown } {
  let goesOn = true;
  const printing = keepSamplePapers(city, Date.now, () => goesOn).catch(fail);
  return {
    close: () => {
      goesOn = false;
      return printing;
    },
  };
}
