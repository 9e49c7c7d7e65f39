import type { Defect } from '../defect.ts'
import { type ApplicationForm, valueAt } from '../form.ts'
import type { CorrectionOutcome } from './fields.ts'
import type { ItemOrigin } from './gather.ts'

export interface Answered {
  /** The form that was asked about, and the one that came; the same one where nothing has come. */
  readonly asked: ApplicationForm
  readonly came: ApplicationForm
  /** What the rules find now, whatever the office says of the items. */
  readonly defects: readonly Defect[]
}

/**
 * What a rule has to say of an item after the answer, for the officer to decide: 解消 where it finds it no more, 一部 where it
 * still does and the field is another, 未回答 where the field is as it was. Null for what no rule judges.
 */
export function proposeOutcome(origin: ItemOrigin, { asked, came, defects }: Answered): CorrectionOutcome | null {
  const { code, path, found } = origin
  if (code === '' || /^check(?:\/|$)/.test(code) || code === 'lack' || code === 'field.unread') return null
  const same = defects.filter((each) => each.code === code && each.path === path)
  if (same.length === 0) return 'resolved'
  const isChanged = path !== null && JSON.stringify(valueAt(asked, path)) !== JSON.stringify(valueAt(came, path))
  if (!isChanged) return 'unanswered'
  // Two municipalities that are not of the body are two items: the one that is named no more is done.
  if (code.startsWith('target.')) return same.some(({ message }) => message === found) ? 'unanswered' : 'resolved'
  return 'partial'
}

/** One file of two versions, by its name. */
export interface FileOfVersion {
  readonly name: string
  readonly kind: string
  readonly size: number
  readonly sha256: string
}
export interface FilePair {
  readonly name: string
  readonly before: FileOfVersion | null
  readonly after: FileOfVersion | null
  /** The very same bytes. */
  readonly same: boolean
}

/**
 * The files of two versions side by side: by kind where each has one form of it, else by name; what only one has stands alone. Mails
 * are left out: they are always others.
 */
export function pairFiles(before: readonly FileOfVersion[], after: readonly FileOfVersion[]): FilePair[] {
  const left = after.filter(({ kind }) => kind !== 'mail')
  const take = (isIt: (file: FileOfVersion) => boolean): FileOfVersion | null => {
    const at = left.findIndex(isIt)
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null)
  }
  const paired = before
    .filter(({ kind }) => kind !== 'mail')
    .map((old) => {
      const other =
        take(({ sha256 }) => sha256 === old.sha256) ??
        take(({ name, kind }) => name === old.name && kind === old.kind) ??
        (old.kind === 'other' ? null : take(({ kind }) => kind === old.kind))
      return { name: old.name, before: old, after: other, same: other?.sha256 === old.sha256 }
    })
  return [...paired, ...left.map((file) => ({ name: file.name, before: null, after: file, same: false }))]
}
