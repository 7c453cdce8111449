import './limit-memory.ts';

// Loaded only now, so that what loading leaves behind is within the limits, too.
await import('./run.ts');
