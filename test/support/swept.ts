import { afterEach } from 'vitest'
import { sweep } from './cleanup.ts'

// Run before every test file (`vitest.config.ts`): files share their modules, and a hook belongs to one file.
afterEach(sweep)
