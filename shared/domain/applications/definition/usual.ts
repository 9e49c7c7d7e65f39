import { type FixedPath, type FormPath, formFields, ownPath } from '../form.ts'
import { type FormDefinition, type FormItem, type ItemTrack, isOwn } from './item.ts'

interface Usual {
  readonly name: string
  readonly track: ItemTrack
  readonly required: boolean
  readonly limit?: number
  readonly paths: readonly FixedPath[]
  /** For people: what its answer is, and where it is looked for. */
  readonly type: string
  readonly place: string
  /** Its heading leads to one answer, and may be written otherwise. */
  readonly named: boolean
}

const contact = (prefix: 'contact' | 'subContact') =>
  (['dept', 'title', 'name', 'kana', 'tel', 'email'] as const).map((leaf) => `${prefix}.${leaf}` as const)

/** The items of the first year's form whose answers every year has, in its order (domain.md §5.2; 鑑文 first). */
const usual = {
  letterhead: {
    ...{
      name: '鑑文の文書番号・日付・発信者',
      track: 'common',
      required: false,
      type: '文書番号・日付・職',
      named: false,
    },
    ...{ paths: ['docNo', 'docDate', 'applicantTitle'], place: '鑑文の初め' },
  },
  body: {
    ...{ name: '団体名', track: 'common', required: true, type: '選択(47)', named: true },
    ...{ paths: ['prefecture', 'lgCode'], place: '表の右の欄' },
  },
  theme: {
    ...{ name: '選択テーマ', track: 'theme', required: true, type: '印(一つ)', named: true },
    ...{ paths: ['themesMarked'], place: '印のある行' },
  },
  reason: {
    ...{ name: 'テーマ選択の理由', track: 'theme', required: true, limit: 800, type: '文', named: true },
    ...{ paths: ['themeReason'], place: '見出しの右か下' },
  },
  structure: {
    ...{ name: '推進体制の現状', track: 'common', required: true, type: '文', named: true },
    ...{ paths: ['structure'], place: '見出しの右か下' },
  },
  pool: {
    ...{ name: '人材プールの現状', track: 'talent', required: true, type: '整数×4', named: true },
    ...{ paths: ['pool.fulltime', 'pool.parttime', 'pool.contract', 'pool.printedTotal'], place: '表の行と列' },
  },
  accelerators: {
    ...{ name: 'うちアクセラレータ', track: 'talent', required: false, type: '整数×2', named: false },
    ...{ paths: ['accelerators.appointed', 'accelerators.planned'], place: '表の行と列' },
  },
  roles: {
    ...{ name: '役割別内訳', track: 'talent', required: false, type: '整数×4', named: true },
    ...{ paths: ['roles.PR', 'roles.PM', 'roles.SD', 'roles.EN'], place: '表の行と列' },
  },
  municipalities: {
    ...{ name: '管内の団体数', track: 'common', required: true, type: '整数×4', named: true, place: '表の行と列' },
    paths: ['municipalities.total', 'municipalities.supported', 'municipalities.wishing', 'municipalities.singleIt'],
  },
  targets: {
    ...{ name: '支援対象市町村', track: 'common', required: true, type: '団体(複数)', named: true },
    ...{ paths: ['targets'], place: '見出しの右か下' },
  },
  talentIssues: {
    ...{ name: '現状と課題(人材確保)', track: 'talent', required: true, type: '文', named: true },
    ...{ paths: ['issues.talent'], place: '見出しの右か下' },
  },
  themeIssues: {
    ...{ name: '現状と課題(重点テーマ)', track: 'theme', required: true, type: '文', named: true },
    ...{ paths: ['issues.theme'], place: '見出しの右か下' },
  },
  wishes: {
    ...{ name: '希望する支援内容', track: 'both', required: true, type: '文×2', named: true },
    ...{ paths: ['wishes.talent', 'wishes.theme'], place: '見出しの右か下' },
  },
  goal: {
    ...{ name: '取組内容・到達目標', track: 'common', required: true, type: '文', named: true },
    ...{ paths: ['goal'], place: '見出しの右か下' },
  },
  kpis: {
    ...{ name: 'KPI', track: 'both', required: true, type: '表(7列)', named: true },
    ...{ paths: ['kpis'], place: '見出しの次の表' },
  },
  organisation: {
    ...{ name: '実施体制', track: 'both', required: true, type: '表(2列)', named: true },
    ...{ paths: ['organisation'], place: '見出しの次の表' },
  },
  schedule: {
    ...{ name: 'スケジュール', track: 'both', required: true, type: '表(月別)', named: true },
    ...{ paths: ['schedule'], place: '見出しの次の表' },
  },
  spread: {
    ...{ name: '横展開・継続方針', track: 'common', required: true, type: '文', named: true },
    ...{ paths: ['spread'], place: '見出しの右か下' },
  },
  past: {
    ...{ name: '過去の国の支援事業', track: 'common', required: false, type: '表(2列)', named: true },
    ...{ paths: ['past'], place: '見出しの次の表' },
  },
  contacts: {
    ...{ name: '連絡先(主・副)', track: 'common', required: true, type: '連絡先×2', named: true },
    ...{ paths: [...contact('contact'), ...contact('subContact')], place: '表の右の欄' },
  },
  consent: {
    ...{ name: '公表・情報共有への同意', track: 'common', required: true, type: '印', named: true },
    ...{ paths: ['consent'], place: '印のある行' },
  },
} as const satisfies Readonly<Record<string, Usual>>

type UsualKey = keyof typeof usual

const isUsualKey = (key: string): key is UsualKey => Object.hasOwn(usual, key)

/** What the program knows of an item that every year has; null for one of the year's own. */
export const usualOf = (key: string): Usual | null => (isUsualKey(key) ? usual[key] : null)

const plain = (): Pick<FormItem, 'headings' | 'choices' | 'place' | 'printed' | 'retired'> => ({
  ...{ headings: [], choices: [], place: 'anywhere', printed: true, retired: false },
})

const usualItem = (key: UsualKey): FormItem => {
  const { name, track, required, ...more }: Usual = usual[key]
  return { ...plain(), key, name, type: 'rules', limit: more.limit ?? null, track, required }
}

/** Items 17 and 20 of domain.md §5.2: the form of 令和8年度 does not ask for them, a later one may. */
const notAsked = (key: string, name: string, track: ItemTrack): FormItem => ({
  ...{ ...plain(), key, name, type: 'prose', limit: null, track, required: false },
  retired: true,
})

const order: readonly UsualKey[] = [
  ...(['letterhead', 'body', 'theme', 'reason', 'structure', 'pool', 'accelerators', 'roles'] as const),
  ...(['municipalities', 'targets', 'talentIssues', 'themeIssues', 'wishes', 'goal', 'kpis', 'organisation'] as const),
  'schedule',
]

/** The form of 令和8年度: the 22 items of domain.md §5.2 and the letter before them. In force where a year has none of its own. */
export const usualDefinition: FormDefinition = [
  ...order.map(usualItem),
  notAsked('budget', '予算・人員計画', 'common'),
  usualItem('spread'),
  usualItem('past'),
  notAsked('experts', '希望する有識者の分野', 'both'),
  usualItem('contacts'),
  usualItem('consent'),
]

/** The fields of an application that an item is answered in. */
export const pathsOfItem = (item: FormItem): readonly FormPath[] =>
  isOwn(item) ? [ownPath(item.name)] : (usualOf(item.key)?.paths ?? [])

/**
 * Every field that a form of this definition has, those of every year in their order, then its own in the form's: what is
 * retired is not asked for.
 */
export const fieldsOfDefinition = (definition: FormDefinition): FormPath[] => {
  const asked = definition.filter(({ retired }) => !retired)
  const fixed = new Set(asked.filter((item) => !isOwn(item)).flatMap(pathsOfItem))
  return [
    ...formFields.map(([path]) => path).filter((path) => fixed.has(path)),
    ...asked.filter(isOwn).flatMap(pathsOfItem),
  ]
}
