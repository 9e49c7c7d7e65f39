import fc from 'fast-check'
import { afterEach } from 'vitest'
import { sweep } from './cleanup.ts'

// Run before every test file (`vitest.config.ts`): files share their modules, and a hook belongs to one file.
afterEach(sweep)

/**
 * What is drawn is the same in every run, so that a change is judged by what it changed. `BANSO_SEED=<a number>` draws
 * others: whoever finishes a piece of work runs a few.
 */
fc.configureGlobal({ seed: Number(process.env['BANSO_SEED'] ?? 20_260_401) })
