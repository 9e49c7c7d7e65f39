import { z } from 'zod'

// What a person typed is judged by the contract's schemas; what these say to the person is Japanese.
z.config(z.locales.ja())
