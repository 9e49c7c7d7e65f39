import { createHash } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import { changedWords, type StoredFile } from '../../db/files.ts'
import type { Office } from '../../db/office.ts'
import { Refusal } from '../../shared/domain/refusal.ts'

/** Before a stored file is handed out: what was changed in the office file must not go out as what was taken in. */
export async function assertUnchanged(office: Office, { fileId, name, sha256 }: StoredFile): Promise<void> {
  const hash = createHash('sha256')
  for (const bytes of office.files.chunks(fileId)) {
    hash.update(bytes)
    // A large file must not keep others waiting.
    await pause()
  }
  if (hash.digest('hex') !== sha256) throw new Refusal('invalid', changedWords(name))
}
