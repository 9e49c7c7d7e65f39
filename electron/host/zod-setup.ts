import { z } from 'zod'
import { ruleWords } from '../../shared/contract/rule-words.ts'

// What a person typed is judged by the contract's schemas; what these say to the person is Japanese.
z.config({ localeError: ruleWords })
