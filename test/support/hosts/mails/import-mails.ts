import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../../build/root.ts'

const forms = join(root, 'test/fixtures/forms')

/** The e-mails of the sample forms, each of another prefecture. */
export const sampleMails: readonly Uint8Array[] = readdirSync(forms)
  .map((folder) => join(forms, folder, '受信.eml'))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file))
