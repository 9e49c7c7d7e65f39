import { fileURLToPath } from 'node:url'

/** Where the process of a job begins, in the sources and in the bundle. */
export const jobProcessFile = (): string => fileURLToPath(new URL('./job-process.ts', import.meta.url))
