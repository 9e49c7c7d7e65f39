import fc from 'fast-check'
import type { ApplicationForm, FormContact, FormKpi } from '../../../shared/domain/applications/form.ts'
import { municipalitiesOf } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { themeLetters, tracks } from '../../../shared/domain/support/track.ts'
import type { FormStyle } from './form-writing.ts'

const count = fc.integer({ min: 0, max: 179 })

const words = [
  '県と市町村',
  'が',
  '専門人材',
  'を',
  '共同で',
  '確保',
  'し、',
  '18団体',
  'の',
  'DX',
  '(9団体)',
  '研修',
  '・',
  '処遇',
  '「手引」',
  '年4回',
  'する。',
]

/** Prose of an office: never blank, may run over several lines. */
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 12 })
  .map((parts) => `方策として${parts.join('')}`)

const prose = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const short = fc.constantFrom(
  '体制の確認',
  '公募の実施',
  '先行事例の調査',
  '面接・内定',
  '実施計画の確定',
  '総括、市町村との調整',
  '予算要求の調整',
)

const contact = (
  dept: fc.Arbitrary<string>,
  name: string,
  kana: string | null,
  tel: string,
): fc.Arbitrary<FormContact> =>
  fc.record({
    dept,
    title: fc.constantFrom('主査', '主任', '係長', '課長補佐', '主事', 'DX推進官', '技師'),
    name: fc.constant(name),
    kana: fc.constant(kana),
    tel: fc.constant(tel),
    email: fc.constantFrom('sample@example.lg.jp', 'dx-suishin@pref.example.lg.jp', 'a.b_c@example.jp'),
  })

const date = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

const kpi: fc.Arbitrary<FormKpi> = fc.record({
  track: fc.constantFrom(...tracks),
  name: fc.constantFrom('人材プールの人数', 'アクセラレータの任命数', '実施計画の策定団体数', 'オンライン申請の割合'),
  unit: fc.constantFrom('人', '団体', '件', '%'),
  baseline: count,
  baselineDate: date,
  target: count,
  targetDate: date,
})

const byTrack = (first: FormKpi, second: FormKpi): number => tracks.indexOf(first.track) - tracks.indexOf(second.track)

const issue = fc.record({ talent: prose, theme: prose })

/** A filled-in application of any of the 47 prefectures. */
export const anyForm: fc.Arbitrary<ApplicationForm> = fc.constantFrom(...prefectures).chain((prefecture) =>
  fc.record({
    prefecture: fc.constant(prefecture.name),
    lgCode: fc.constant(prefecture.lgCode),
    themesMarked: fc.constantFrom(...themeLetters).map((letter) => [letter]),
    contact: contact(
      fc.constantFrom('デジタル戦略課', '市町村課', '企画部 情報政策課'),
      '見本 太郎',
      'みほん たろう',
      '000-000-0000',
    ),
    subContact: contact(fc.constantFrom('人事課', '財政課', 'データ活用推進室'), '例示 花子', null, '000-000-0001'),
    themeReason: prose,
    structure: prose,
    pool: fc
      .record({ fulltime: count, parttime: count, contract: count })
      .map((pool) => ({ ...pool, printedTotal: pool.fulltime + pool.parttime + pool.contract })),
    accelerators: fc.record({ appointed: count, planned: count }),
    roles: fc.record({ PR: count, PM: count, SD: count, EN: count }),
    municipalities: fc.record({ total: count, supported: count, wishing: count, singleIt: count }),
    targets: fc.uniqueArray(fc.constantFrom(...municipalitiesOf(prefecture.jis2).map(({ name }) => name)), {
      minLength: 1,
      maxLength: 6,
    }),
    issues: issue,
    wishes: issue,
    goal: prose,
    kpis: fc.array(kpi, { minLength: 1, maxLength: 4 }).map((kpis) => kpis.sort(byTrack)),
    organisation: fc.array(
      fc.record({
        unit: fc.constantFrom('デジタル戦略課', '人事課', '財政課', '見本市ほか3団体', '市町村'),
        role: short,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    schedule: fc.array(
      fc.record({ month: fc.constantFrom('4月', '6月', '9月', '12月', '3月'), talent: short, theme: short }),
      { minLength: 1, maxLength: 5 },
    ),
    spread: prose,
    past: fc.array(
      fc.record({
        year: fc.constantFrom('令和6年度', '令和7年度'),
        programme: fc.constant('地域情報化アドバイザー派遣制度'),
      }),
      { maxLength: 2 },
    ),
    consent: fc.boolean(),
    docNo: fc.integer({ min: 1, max: 9999 }).map((number) => `デ戦第${number}号`),
    docDate: date,
    applicantTitle: fc.constant(`${prefecture.name}知事`),
  }),
)

export const anyStyle: fc.Arbitrary<FormStyle> = fc.record({
  order: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 16 }),
  numbering: fc.constantFrom('plain', 'full', 'brackets', 'chapter', 'kanji', 'none'),
  label: fc.constantFrom('plain', 'spaced', 'broken', 'scattered', 'ruby', 'colon'),
  wrap: fc.constantFrom('none', 'cell', 'row', 'table', 'run', 'paragraph'),
  digits: fc.constantFrom('half', 'full', 'kanji'),
  date: fc.constantFrom('long', 'short', 'slashes', 'compact', 'kanji', 'full', 'hyphens', 'spaced'),
  mark: fc.constantFrom(
    'box',
    'black',
    'control',
    'legacy',
    'circle',
    'brackets',
    'bullets',
    'tick',
    'behind',
    'beside',
  ),
  heading: fc.constantFrom('paragraph', 'row', 'left'),
  pool: fc.constantFrom('across', 'down'),
  kpi: fc.constantFrom('repeated', 'merged', 'dividers'),
  basics: fc.constantFrom('two', 'four'),
  lines: fc.constantFrom('breaks', 'paragraphs'),
})

/** How officials write into a form what the form did not ask for in that way. */
export interface Habit {
  readonly name: string
  /** The body of the 詳細, written so. */
  readonly write: (body: string, form: ApplicationForm) => string
}

const joined = (form: ApplicationForm): string => form.targets.join('、')

const instead =
  (text: (form: ApplicationForm) => string) =>
  (body: string, form: ApplicationForm): string =>
    body.replaceAll(`>${joined(form)}<`, `>${text(form)}<`)

/** Puts something behind the text of every cell that holds only a number. */
const behindNumbers =
  (more: string) =>
  (body: string): string =>
    body.replace(/(<w:t xml:space="preserve">[0-9０-９]+<\/w:t><\/w:r>)(?=<\/w:p>)/g, (run) => `${run}${more}`)

const plainRun = (text: string, format = ''): string => `<w:r>${format}<w:t xml:space="preserve">${text}</w:t></w:r>`

const habits: readonly Habit[] = [
  { name: '及び', write: instead(({ targets }) => targets.join('及び')) },
  { name: '並びに', write: instead(({ targets }) => targets.join('並びに')) },
  { name: 'と', write: instead(({ targets }) => targets.join('と')) },
  { name: '半角中点', write: instead(({ targets }) => targets.join('･')) },
  { name: 'ほか2市', write: instead((form) => `${joined(form)}ほか2市`) },
  { name: '等', write: instead((form) => `${joined(form)}等`) },
  { name: 'を含む', write: instead((form) => `${joined(form)}（旧町村を含む）`) },
  { name: '番号付き', write: instead(({ targets }) => targets.map((name, at) => `${at + 1}．${name}`).join('　')) },
  { name: '字間を空ける', write: instead(({ targets }) => targets.map((name) => [...name].join(' ')).join('、')) },
  { name: '区切りなし', write: instead(({ targets }) => targets.join('')) },
  { name: '肩付きの注', write: behindNumbers(plainRun('1', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')) },
  { name: '改行して予定', write: behindNumbers(`<w:r><w:br/></w:r>${plainRun('（予定）')}`) },
  { name: '改行して別の数', write: behindNumbers(`<w:r><w:br/></w:r>${plainRun('5')}`) },
  { name: '億円', write: behindNumbers(plainRun('億円')) },
  { name: '割', write: behindNumbers(plainRun('割')) },
  { name: '以上', write: behindNumbers(plainRun('以上')) },
  { name: '範囲', write: behindNumbers(plainRun('～9')) },
  { name: '絵', write: behindNumbers('<w:r><w:drawing/></w:r>') },
  { name: '脚注', write: behindNumbers('<w:r><w:footnoteReference w:id="2"/></w:r>') },
  { name: '囲み数字', write: behindNumbers(plainRun('①')) },
  { name: 'ゼロ幅', write: behindNumbers(plainRun('\u200b')) },
  { name: '二人', write: (body) => body.replaceAll('例示 花子（', '例示 花子、見本課　主査　見本 次郎（') },
  { name: 'FAX', write: (body) => body.replaceAll('000-000-0001　', '000-000-0001　FAX 000-000-0009　') },
]

export const anyHabit: fc.Arbitrary<Habit> = fc.constantFrom(...habits)
