import { z } from 'zod'
import { roles } from '../../domain/roles.ts'
import { id } from '../fields.ts'

const profile = z.object({ id, name: z.string(), role: z.enum(roles), hasPassphrase: z.boolean() })

/** Where a window stands: no office yet, an office but nobody signed in, or somebody at work in it. */
export const standing = z.object({
  /** `label`: 格付 of what is printed. */
  office: z.object({ name: z.string(), label: z.string(), file: z.string(), practice: z.boolean() }).nullable(),
  caller: z
    .object({
      profileId: id,
      name: z.string(),
      /** 担当 … 委員, to be read. What a screen offers follows from `may`. */
      roleName: z.string(),
      /** Every operation the caller may call, as 「applications.editField」. */
      may: z.array(z.string()),
    })
    .nullable(),
  /** An encrypted office that was asked for and waits for its passphrase. */
  locked: z.object({ name: z.string(), file: z.string() }).nullable(),
  /** Who can sign in, when an office is open. */
  profiles: z.array(profile),
  recent: z.array(z.object({ name: z.string(), file: z.string(), openedAt: z.string() })),
  /** Where a new office file would go on this PC. */
  suggestedFolder: z.string(),
  /** False in a meeting room's browser: only the PC that runs the program opens files. */
  mayOpenFiles: z.boolean(),
})
