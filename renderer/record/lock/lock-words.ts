import { shortestPassphrase } from '../../../shared/contract/office/encryption.ts'

/** What is asked for to lock an office. `fileAgain` guards against a slip of the hand. */
export interface LockWords {
  filePassphrase: string
  fileAgain: string
  lastGroup: string
}

export const noLockWords: LockWords = { filePassphrase: '', fileAgain: '', lastGroup: '' }

/** What is wrong with a new passphrase, by field. */
export const passphraseTroubles = ({
  filePassphrase,
  fileAgain,
}: Pick<LockWords, 'filePassphrase' | 'fileAgain'>): Readonly<Record<string, string>> => ({
  ...(filePassphrase.length < shortestPassphrase
    ? { filePassphrase: `パスワードは${shortestPassphrase}文字以上にしてください。` }
    : {}),
  ...(filePassphrase !== fileAgain
    ? { fileAgain: '二つのパスワードが違います。同じものをもう一度入力してください。' }
    : {}),
})

/** What is wrong with what was given to lock an office, by field. */
export const lockTroubles = (words: LockWords): Readonly<Record<string, string>> => ({
  ...passphraseTroubles(words),
  ...(words.lastGroup.trim() === '' ? { lastGroup: '印刷した紙の、最後の5文字を入力してください。' } : {}),
})
