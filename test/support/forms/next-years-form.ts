import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sampleDetail } from '../../../electron/documents/samples/sample-form.ts'
import { line, table } from '../../../electron/documents/samples/word-file.ts'
import type { FormItem } from '../../../shared/domain/applications/definition/item.ts'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'

const documentPart = 'word/document.xml'

/** The form of the year after: two of its headings are called otherwise, and three items are new. */
export function nextYearsDetail(
  form: ApplicationForm,
  {
    guideline = '☑策定済　☐策定中　☐未策定',
    governor = '知事との意見交換 年2回',
    doubling = '４人',
    // What is asked for at the end, where it is laid out otherwise.
    asked = '',
  } = {},
): Uint8Array {
  const parts = unzipSync(sampleDetail(form))
  const xml = strFromU8(parts[documentPart] ?? new Uint8Array())
  const said = (text: string) => {
    if (!xml.includes(text)) throw new Error(`the form says ${text}`)
    return text
  }
  const usual =
    line('17　首長の関与') +
    line('（意見交換、会議への出席など）') +
    line(governor) +
    line('18　新たに確かめる事項') +
    table(
      [3, 7],
      [
        ['生成ＡＩガイドライン', guideline],
        ['庁内の兼務者数', doubling],
      ],
    )
  const added = asked === '' ? usual : asked
  const changed = xml
    .replace(said('10　到達目標（年度末の姿）'), '10　事業が終わるときのすがた')
    .replace(said('>到達目標<'), '>すがた<')
    .replace(said('14　横展開・翌年度以降の継続方針'), '14　次の年度への引継ぎ')
    .replace('<w:sectPr>', `${added}<w:sectPr>`)
  return zipSync({ ...parts, [documentPart]: strToU8(changed) })
}

/** Three items in the heading row of one table: whatever stands in the rows below it. */
export const inColumns = (rows: readonly (readonly string[])[]): string =>
  line('17　新たに確かめる事項') + table(rows[0]?.map(() => 10 / (rows[0]?.length ?? 1)) ?? [], rows)

/** A heading over a table of its own. */
export const ownTable = (heading: string, rows: readonly (readonly string[])[]): string =>
  line(heading) + table(rows[0]?.map(() => 10 / (rows[0]?.length ?? 1)) ?? [], rows)

const own = (item: Pick<FormItem, 'key' | 'name' | 'type'> & Partial<FormItem>): FormItem => ({
  ...{ headings: [], choices: [], limit: null, track: 'common', required: true, place: 'anywhere', printed: true },
  retired: false,
  ...item,
})

/** What an officer writes down of it. */
export const threeNewItems: readonly FormItem[] = [
  own({ key: 'governor', name: '首長の関与', type: 'prose', limit: 400 }),
  own({
    ...{ key: 'guideline', name: 'AI利用の指針の有無', type: 'choice', track: 'theme', place: 'beside' },
    ...{ choices: ['策定済', '策定中', '未策定'], headings: ['生成AIガイドライン'] },
  }),
  own({ key: 'doubling', name: '庁内の兼務者数', type: 'count', track: 'talent', printed: false }),
]

const newNames: Readonly<Record<string, string>> = { goal: '事業が終わるときのすがた', spread: '次の年度への引継ぎ' }

/** A definition with its three new items and two that are called otherwise. */
export const asNextYear = (items: readonly FormItem[]): FormItem[] => [
  ...items.map((item) => ({ ...item, name: newNames[item.key] ?? item.name })),
  ...threeNewItems,
]
