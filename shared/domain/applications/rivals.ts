import { Refusal } from '../refusal.ts'
import { changedFields, type Paper } from './again.ts'
import { type ApplicationForm, type FormPath, pathsOf, valueAt, withValue } from './form.ts'

/** What the two halves of an application are called. */
export const formKindLabel = { detail: '詳細', cover: '鑑文' } as const
/** 詳細 or 鑑文. */
export type FormKind = keyof typeof formKindLabel

type Standing = Pick<Paper, 'kind' | 'name'> & { readonly version: number }

/** Several forms of one kind, of which the office says which one counts. */
export interface Rivals<File> {
  readonly kind: FormKind
  /** In the order in which they came: the fields were read from the first one. */
  readonly files: readonly File[]
}

/** The kinds of which the version has more than one form, and nobody has chosen yet. `files` as they came. */
export const rivalsAmong = <File extends Standing>(files: readonly File[], version: number): Rivals<File>[] =>
  (['detail', 'cover'] as const)
    .map((kind) => ({ kind, files: files.filter((file) => file.version === version && file.kind === kind) }))
    .filter((rivals) => rivals.files.length > 1)

/**
 * Refuses (`conflict`) 受付 and 差替え while two forms of a kind stand and nobody has said which one counts: what stands in the
 * fields is read from the first, and may be the wrong one. `wasRead`: any field was; typed by hand, no paper decides about them.
 */
export function assertFormChosen(
  files: readonly Standing[],
  { version, wasRead }: { readonly version: number; readonly wasRead: boolean },
): void {
  const [first] = wasRead ? rivalsAmong(files, version) : []
  if (first === undefined) return
  const names = first.files.map(({ name }) => `「${name}」`).join('と')
  const label = formKindLabel[first.kind]
  throw new Refusal(
    'conflict',
    `${label}が${first.files.length}つあり(${names})、どれが応募か決まっていません。「応募書」で使う${label}を選んでください。`,
    { fields: { forms: `使う${label}を選んでください。` } },
  )
}

/**
 * An application as it stands once another of its papers is chosen: what that paper says, but where it says what the paper
 * before it said, what the office has made of it since. `same` tells where that is.
 */
export function mended({
  was,
  paper,
  chosen,
}: {
  readonly was: ApplicationForm
  readonly paper: ApplicationForm
  readonly chosen: ApplicationForm
}): { readonly form: ApplicationForm; readonly same: (path: FormPath) => boolean } {
  const changed = new Set(changedFields(paper, chosen))
  const same = (path: FormPath): boolean => !changed.has(path)
  const form = pathsOf(chosen)
    .filter(same)
    .reduce((made, path) => withValue(made, path, valueAt(was, path)), chosen)
  return { form, same }
}
