import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../build/root.ts'

const folder = join(root, 'test/fixtures/breaking')

/** Files of some KB that once ended the program, or kept it busy until the limit of a job. */
export const breakingNames: readonly string[] = readdirSync(folder).toSorted()
export const breaking = (name: string): Uint8Array => readFileSync(join(folder, name))
