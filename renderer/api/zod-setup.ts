import { z } from 'zod'

// The page's policy forbids code made from text, which is how zod would speed itself up; and officers read Japanese.
// Imported before anything that parses.
z.config({ jitless: true, ...z.locales.ja() })
