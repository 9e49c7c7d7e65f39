import { type LockWords, lockTroubles, noLockWords } from '../../record/lock/lock-words.ts'

/** What the first start asks. `again` guards against a slip of the hand in the passphrase. */
export interface NewOfficeWords extends LockWords {
  officeName: string
  officerName: string
  folder: string
  fileName: string
  passphrase: string
  again: string
  encrypt: boolean
}

export const noWords: NewOfficeWords = {
  officeName: '',
  officerName: '',
  folder: '',
  fileName: '',
  passphrase: '',
  again: '',
  encrypt: false,
  ...noLockWords,
}
type FieldName = keyof NewOfficeWords

type Steps = readonly { readonly title: string; readonly fields: readonly FieldName[] }[]

const steps: Steps = [
  { title: '課室名', fields: ['officeName'] },
  { title: '担当者', fields: ['officerName', 'passphrase', 'again'] },
  { title: '保存先', fields: ['folder', 'fileName', 'encrypt'] },
]

/** Where it was asked for: the paper comes before the file. */
const locking = { title: '暗号化', fields: ['filePassphrase', 'fileAgain', 'lastGroup'] } as const

export const stepsFor = (encrypt: boolean): Steps => (encrypt ? [...steps, locking] : steps)

export const fieldsOf = (step: number): readonly FieldName[] => stepsFor(true)[step]?.fields ?? []

/** The step a field stands on; the last one for what the form does not know. */
export function stepOf(field: string): number {
  // Told by the command as part of what it is given.
  const own = field.replace(/^encryption\./, '')
  const at = stepsFor(true).findIndex(({ fields }) => fields.some((each) => each === own))
  return at === -1 ? steps.length - 1 : at
}

/** What is wrong with these fields, by field, in their order. */
export function troublesOf(values: NewOfficeWords, fields: readonly FieldName[]): Partial<Record<FieldName, string>> {
  const all: Partial<Record<FieldName, string>> = {
    ...(values.officeName.trim() === '' ? { officeName: '課室名を入力してください。' } : {}),
    ...(values.officerName.trim() === '' ? { officerName: '担当者名を入力してください。' } : {}),
    ...(values.passphrase !== values.again
      ? { again: '二つのパスワードが違います。同じものをもう一度入力してください。' }
      : {}),
    ...(values.folder.trim() === '' ? { folder: '保存先フォルダーを入力してください。' } : {}),
    ...lockTroubles(values),
  }
  return Object.fromEntries(fields.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])))
}
