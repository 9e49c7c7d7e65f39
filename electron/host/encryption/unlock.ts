import type { Guesses } from '../../../db/cipher/guesses.ts'
import { checkOf, type DataKey, lookAtFirst } from '../../../db/cipher/key.ts'
import { type Stretch, unseal } from '../../../db/cipher/seal.ts'
import { slotsBeside } from '../../../db/cipher/slots.ts'
import { guessesOfKey } from '../../../db/cipher/told.ts'
import { looksLikeRecoveryKey, readRecoveryKey } from '../../../shared/domain/office/recovery-key.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'

export interface Unlocked {
  readonly key: DataKey
  readonly by: 'passphrase' | 'recovery'
}

interface Unlocking {
  readonly guesses: Guesses
  readonly stretch: Stretch
}

const atField = (code: 'forbidden' | 'invalid', words: string) =>
  new Refusal(code, words, { fields: { secret: words } })

const damagedStart =
  'パスワードは合っていますが、台帳ファイルの先頭が壊れています。このファイルは動かさずに残し、最新のバックアップを開いてください。'

/** Which key an encrypted file asks for; null for one that is not encrypted. Refuses one whose first bytes are damaged. */
export function keyAskedFor(file: string): string | null {
  const look = lookAtFirst(file)
  if (look.is === 'encrypted') return look.check
  if (look.is === 'other' && slotsBeside(file).length > 0)
    throw new Refusal(
      'invalid',
      `暗号化した台帳の先頭が壊れています: ${file}。このファイルは動かさずに残し、最新のバックアップを開いてください。`,
    )
  return null
}

/** The data key of that file by what was typed: its passphrase, or the recovery key on paper. Wrong ones are counted. */
export async function unlockBy(
  file: string,
  check: string,
  secret: string,
  { guesses, stretch }: Unlocking,
): Promise<Unlocked> {
  const what = guessesOfKey(check)
  guesses.assertMayTry(what, { typed: '台帳のパスワードや復旧キー', not: '開けません' })
  const found = looksLikeRecoveryKey(secret) ? byRecoveryKey(secret) : await byPassphrase(file, check, secret, stretch)
  if (found !== null && checkOf(found.key) === check) {
    guesses.passed(what)
    return found
  }
  if (found?.by === 'passphrase') throw new Refusal('invalid', damagedStart)
  guesses.failed(what)
  throw found === null
    ? atField(
        'forbidden',
        'パスワードが違います。全角と半角、大文字と小文字を確かめてください。忘れたときは復旧キーで開けます。',
      )
    : atField(
        'forbidden',
        'この台帳の復旧キーではありません。紙に書かれた課室名と日付を確かめてください。鍵を作り直したときは、新しい紙だけが使えます。',
      )
}

function byRecoveryKey(typed: string): Unlocked {
  try {
    return { key: Buffer.from(readRecoveryKey(typed)), by: 'recovery' }
  } catch (error) {
    throw error instanceof Refusal ? atField('invalid', error.message) : error
  }
}

async function byPassphrase(
  file: string,
  check: string,
  passphrase: string,
  stretch: Stretch,
): Promise<Unlocked | null> {
  const slots = slotsBeside(file)
  const own = slots.filter((slot) => slot.check === check)
  if (slots.length === 0)
    throw atField(
      'invalid',
      '台帳の横にパスワードの控え(名前の終わりが「-keys」のファイル)がないか、壊れています。控えを台帳と同じフォルダーに戻すか、印刷した復旧キーで開いてください。',
    )
  for (const slot of own.length > 0 ? own : slots) {
    const key = await unseal(slot, passphrase, stretch)
    if (key !== null) return { key, by: 'passphrase' }
  }
  return null
}
