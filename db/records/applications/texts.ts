import type { ApplicationForm, DocumentView } from '../../../shared/domain/applications/form.ts'
import { type Prefecture, prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import type { NamedText } from '../../../shared/domain/record-fields.ts'
import type { ApplicationRow } from '../../tables/applications/application.ts'

export const bodyOf = ({ prefecture }: ApplicationForm) => (prefecture === null ? null : prefectureByName(prefecture))

/** A body in every writing. */
export const bodyTexts = (body: Prefecture | null): NamedText[] =>
  body === null
    ? []
    : [
        { label: '都道府県', text: body.name },
        { label: 'よみ', text: body.kana },
        { label: '団体コード', text: body.lgCode },
      ]

/** What an application is found by, and shown to have been: its body in every writing, its people and its own words. */
export function applicationTexts(
  row: Pick<ApplicationRow, 'receipt_no'> & { theme_name: string | null },
  form: ApplicationForm,
): NamedText[] {
  const texts: readonly (readonly [string, string | null])[] = [
    ['受付番号', row.receipt_no],
    ['重点テーマ', row.theme_name],
    ['文書番号', form.docNo],
    ['担当課', form.contact.dept],
    ['担当者', form.contact.name],
    ['担当者のよみ', form.contact.kana],
    ['副担当者', form.subContact.name],
    ...form.targets.map((target) => ['対象団体', target] as const),
    ['到達目標', form.goal],
    ...Object.entries(form.own ?? {}),
  ]
  return [
    ...bodyTexts(bodyOf(form)),
    ...texts.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }])),
  ]
}

/** The words of 鑑文 or 詳細, one after the other. */
export const documentTexts = (view: DocumentView): NamedText[] => [
  {
    label: '',
    text: view
      .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat().map((cell) => cell.text)))
      .join(' '),
  },
]
