import { config } from 'zod/v4/core'
import { ruleWords } from '../../shared/contract/rule-words.ts'

// The page's policy forbids code made from text, which is how zod would speed itself up; and officers read Japanese.
// Said before the first schema stands, and without zod's schemas themselves, which the first screen does not need.
config({ jitless: true, localeError: ruleWords })
