import type { FormItem } from '../../../../shared/domain/applications/definition/item.ts'
import { pathsOfItem } from '../../../../shared/domain/applications/definition/usual.ts'
import { type FormReading, type Reading, type Sureness, valueAt } from '../../../../shared/domain/applications/form.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { readForTrial } from '../../../documents/forms/reader.ts'
import type { JobBody, JobOutput } from '../protocol.ts'

type Tried = JobOutput<'forms.tryOn'>['items'][number]

/** ためす: reads one Word file by a draft. Nothing of the file is kept; the draft keeps which of its items were found. */
export const tryForm: JobBody<'forms.tryOn'> = async (tools, { fy, id, fileId }) => {
  const { draft } = tools.ask('forms.page', { fy })
  if (draft === null || draft.id !== id)
    throw new Refusal('conflict', 'ためす下書きがありません。画面を開き直してください。')
  const { name: fileName, bytes } = tools.fileBytes(fileId)
  tools.progress(0, 1, `読んでいます: ${fileName}`)
  const reading = await tools.step(`file ${fileId}`, async () => readForTrial([{ fileName, bytes }], draft.items))
  if (reading.detail === null)
    throw new Refusal(
      'invalid',
      `「${fileName}」は応募書(詳細)として読めません。応募書(詳細)のWordファイルを選んでください。`,
    )
  const items = draft.items.filter((item) => isOfDetail(item) && !item.retired).map((item) => triedItem(item, reading))
  await tools.tell('forms.noteTried', {
    ...{ id, revision: draft.revision, fileName },
    items: items.map(({ name, required, place }) => ({ name, required, found: place !== '' })),
  })
  const found = items.filter(({ place }) => place !== '').length
  tools.progress(1, 1, `${items.length}項目のうち${found}項目が見つかりました。`)
  return {
    fileName,
    items,
    leftOver: reading.leftOver.map(({ place, text }) => ({ place: place.label, text })),
  }
}

/** 鑑文 is a letter of the body's own, and is no form that could change. */
const isOfDetail = ({ key }: FormItem): boolean => key !== 'letterhead'

const worst: readonly Sureness[] = ['unread', 'check', 'certain', 'empty']

/** An item of several fields is as sure as its worst one, and stands where the first of them was found. */
function triedItem(item: FormItem, { form, readings }: FormReading): Tried {
  const paths = pathsOfItem(item)
  const own = paths.flatMap((path) => readings.filter((reading) => reading.path === path))
  const placed = own.filter(({ place }) => place !== null)
  const judged: readonly Reading[] = placed.length > 0 ? placed : own
  const sureness = worst.find((each) => judged.some((reading) => reading.sureness === each)) ?? 'empty'
  return {
    ...{ key: item.key, name: item.name, required: item.required, sureness },
    place: placed[0]?.place?.label ?? '',
    value: paths
      .map((path) => said(valueAt(form, path)))
      .filter((text) => text !== '')
      .join(' / '),
    note: [...new Set(judged.map(({ note }) => note).filter((text) => text !== ''))].join(' '),
  }
}

const longest = 60

/** A value in few words: the beginning of a text, how many rows of a table. */
function said(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '同意する' : '同意の印なし'
  if (Array.isArray(value)) {
    const words = value.filter((each) => typeof each === 'string')
    if (words.length === value.length) return words.join('・').slice(0, longest)
    return `${value.length}行`
  }
  if (typeof value !== 'string') return ''
  const line = value.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
