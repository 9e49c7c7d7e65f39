import type { FormPath } from '../../../shared/domain/applications/form.ts'
import type { Track } from '../../../shared/domain/support/track.ts'
import { bareKey, labelKey } from './text.ts'

/** The parts of the 詳細, by what their headings say; their numbers and order may change from year to year. */
export type SectionKey =
  | 'basic'
  | 'themes'
  | 'reason'
  | 'structure'
  | 'pool'
  | 'municipalities'
  | 'targets'
  | 'issues'
  | 'wishes'
  | 'goal'
  | 'kpis'
  | 'organisation'
  | 'schedule'
  | 'spread'
  | 'past'
  | 'consent'
  /** An item of the year's own, by its key. */
  | `own:${string}`

const tail =
  '(?:の?(?:現状|現況|状況|概要|内容|内訳|一覧|欄|記載|記入|設定|状況等))*(?:について|等)*(?:の?(?:現状|状況))?'

/** `beginning`: what a heading may begin with, whatever follows. */
const heading = (body: string, beginning?: string): RegExp =>
  new RegExp(`^(?:${body})${tail}$${beginning === undefined ? '' : `|^${beginning}`}`, 'i')

/** In this order: 「テーマを選択した理由」 must be tried before 「テーマの選択」. */
const headings: readonly (readonly [SectionKey, RegExp])[] = [
  [
    'basic',
    heading(
      '基本(?:情報|事項)|(?:応募|申請)?(?:団体|者)の?(?:基本)?情報|(?:応募|申請)者|担当者?の?(?:情報|連絡先)|連絡先',
    ),
  ],
  ['reason', heading('(?:重点)?テーマ(?:を|の)?(?:選択|選定)(?:した|する|の)?理由|(?:選択|選定)(?:した|の)?理由')],
  [
    'themes',
    heading(
      '(?:選択|選定|希望|応募)(?:する|した)?(?:重点|支援)?テーマ|(?:重点|支援)?テーマの?(?:選択|選定)|支援を?希望する(?:重点)?テーマ',
    ),
  ],
  ['structure', heading('(?:自治体|市区?町村|管内|都道府県|県)?(?:の|・)?(?:DX)?(?:の)?推進体制', '会議体・協定')],
  ['pool', heading('(?:都道府県の?|県の?)?(?:デジタル|専門)?人材プール')],
  ['municipalities', /^(?:管内の?)?(?:市区?町村|団体|自治体)の?(?:支援)?(?:現状|現況|状況)(?:等|について)*$/],
  ['targets', heading('支援(?:の)?対象(?:とする|となる|の)?(?:市区?町村|団体|自治体)')],
  ['issues', heading('現状(?:と|及び|・|および|、)?課題')],
  ['wishes', heading('(?:希望する|求める)支援|支援を?(?:希望|要望)する(?:内容|事項)|支援の?希望')],
  ['goal', heading('(?:取組内容(?:と|・|及び))?(?:令和.{1,3}年度(?:末)?の|年度末の)?到達目標|(?:年度末の|目指す)姿')],
  ['kpis', heading('KPI|成果指標|重要業績評価指標|数値目標|KPI\\(.*\\)')],
  ['organisation', heading('(?:事業の)?実施体制|体制表')],
  ['schedule', heading('(?:年間|実施|取組|事業)?(?:の)?(?:スケジュール|工程表?|計画表)|年間計画')],
  ['spread', heading('横展開.*方針|横展開|(?:翌年度以降の)?継続(?:の)?方針', '横展開・')],
  [
    'past',
    heading(
      '(?:過去の?)?国の(?:支援)?事業の?(?:活用|利用|実績)(?:実績|状況)?|過去の(?:(?!支援).)*支援.*(?:活用|実績|事業)',
    ),
  ],
  ['consent', heading('(?:(?!公表|共有|公開).)*(?:公表|共有|公開).*同意|同意')],
]

/** The section a heading opens, or null for any other text. */
export const sectionOf = (text: string): SectionKey | null => {
  const whole = bareKey(text)
  if (whole === '' || whole.length > 40 || /[。!?]$/.test(whole)) return null
  // 「現状と課題（１）人材確保」 opens its section and names the track at once.
  const key = whole.replace(/(?<=課題|内容)\(?[1-2①②]?\)?[-:・]?(?:人材確保|重点テーマ)$/, '')
  return headings.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

/** Labels that stand beside or above one value. `within` narrows words that mean other things elsewhere. */
export interface LabelRule {
  readonly path: FormPath | 'titleName' | 'mainContact' | 'subContact' | 'roles'
  readonly pattern: RegExp
  readonly within?: readonly (SectionKey | null)[]
}

const contactSections: readonly (SectionKey | null)[] = ['basic', null]
const person = '(?:主?担当者?(?:の|・)?)?'
const unitName = '(?:部署|部局課?室?名?|課室?|部課室?|所属(?:部署|部局|課)?|組織|所管課室?)名?'
const phone = '(?:連絡先)?(?:電話(?:番号)?|TEL|直通)(?:\\(.*\\))?'
const mail = '(?:連絡先)?(?:(?:電子)?メール(?:アドレス)?|e-?mail(?:アドレス|address)?|メアド)'
const reading = '(?:氏名の?|\\(氏名\\))?(?:ふりがな|フリガナ|よみがな|読み(?:仮名|がな)?)'
const titleAndName = '(?:役?職|職)名?(?:・|及び|と|\\/|、|-)?(?:氏名|名前)'

const exact = (body: string): RegExp => new RegExp(`^(?:${body})$`, 'i')
const bodies = '(?:市区?町村|団体|自治体)'

export const labelRules: readonly LabelRule[] = [
  { path: 'prefecture', pattern: exact('都道府県名?|応募(?:団体|都道府県)名?'), within: contactSections },
  { path: 'prefecture', pattern: exact('団体名称?|申請者名?'), within: ['basic'] },
  { path: 'lgCode', pattern: exact('(?:全国)?(?:地方公共)?団体コード|都道府県コード'), within: contactSections },
  { path: 'titleName', pattern: exact(person + titleAndName), within: contactSections },
  { path: 'contact.dept', pattern: exact(person + unitName), within: contactSections },
  { path: 'contact.title', pattern: exact(`${person}(?:役職|職|職位)名?`), within: contactSections },
  { path: 'contact.name', pattern: exact(`${person}(?:氏名|名前)|主?担当者名`), within: contactSections },
  { path: 'contact.kana', pattern: exact(person + reading), within: contactSections },
  { path: 'contact.tel', pattern: exact(person + phone), within: contactSections },
  { path: 'contact.email', pattern: exact(person + mail), within: contactSections },
  { path: 'mainContact', pattern: exact('主?担当(?:者)?|(?:問い?合わ?せ|連絡)先'), within: contactSections },
  { path: 'subContact', pattern: exact('副担当者?(?:の?連絡先)?'), within: contactSections },
  { path: 'subContact.dept', pattern: exact(`副担当者?(?:の|・)?${unitName}`), within: contactSections },
  { path: 'subContact.title', pattern: exact('副担当者?(?:の|・)?(?:役職|職|職位)名?'), within: contactSections },
  { path: 'subContact.name', pattern: exact('副担当者?(?:の|・)?(?:氏名|名前)|副担当者名'), within: contactSections },
  { path: 'subContact.kana', pattern: exact(`副担当者?(?:の|・)?${reading}`), within: contactSections },
  { path: 'subContact.tel', pattern: exact(`副担当者?(?:の|・)?${phone}`), within: contactSections },
  { path: 'subContact.email', pattern: exact(`副担当者?(?:の|・)?${mail}`), within: contactSections },
  { path: 'pool.fulltime', pattern: exact('(?:うち)?常勤(?:職員)?(?:の?人?数)?'), within: ['pool'] },
  { path: 'pool.parttime', pattern: exact('(?:うち)?非常勤(?:職員)?(?:の?人?数)?'), within: ['pool'] },
  {
    path: 'pool.contract',
    pattern: exact('(?:うち)?(?:業務)?委託(?:・|及び|、|,|\\/|又は|等)*(?:派遣)?(?:等|職員)?(?:の?人?数)?'),
    within: ['pool'],
  },
  { path: 'pool.printedTotal', pattern: exact('(?:合|総)?計(?:人数)?|総数'), within: ['pool'] },
  {
    path: 'accelerators.appointed',
    pattern: /アクセラレータ(?:(?!アクセラレータ).)*任命済|^(?:うち)?任命済み?(?:の?人?数)?$/,
    within: ['pool', null],
  },
  {
    path: 'accelerators.planned',
    pattern: /アクセラレータ(?:(?!アクセラレータ).)*予定|^(?:うち)?任命予定(?:の?人?数)?$/,
    within: ['pool', null],
  },
  { path: 'roles', pattern: exact('役割別(?:の?(?:内訳|人数))*|役割の?内訳'), within: ['pool', null] },
  { path: 'roles.PR', pattern: exact('プロデューサー?(?:\\(?PR\\)?)?(?:の?人?数)?'), within: ['pool', null] },
  { path: 'roles.PM', pattern: exact('プロジェクトマネージャー?(?:\\(?PM\\)?)?(?:の?人?数)?'), within: ['pool', null] },
  { path: 'roles.SD', pattern: exact('サービスデザイナー?(?:\\(?SD\\)?)?(?:の?人?数)?'), within: ['pool', null] },
  { path: 'roles.EN', pattern: exact('エンジニア(?:\\(?EN\\)?)?(?:の?人?数)?'), within: ['pool', null] },
  {
    path: 'municipalities.total',
    pattern: exact(`管内の?${bodies}の?数|${bodies}の?総?数|管内${bodies}`),
    within: ['municipalities', null],
  },
  {
    path: 'municipalities.supported',
    pattern: exact(`(?:うち)?(?:現在)?(?:既に)?支援(?:中|している|済み?)(?:の?${bodies})?の?数?`),
    within: ['municipalities', null],
  },
  {
    path: 'municipalities.wishing',
    pattern: exact(`(?:うち)?(?:新たに)?支援を?希望(?:する|している|あり)?(?:の?${bodies})?の?数?`),
    within: ['municipalities', null],
  },
  {
    path: 'municipalities.singleIt',
    pattern:
      /(?:担当|部門|職員|要員)(?:(?!担当|部門|職員|要員).)*[1一]人(?:以下|又は|・|のみ)|^(?:うち)?(?:ひとり|[1一]?人)情シス/,
    within: ['municipalities', null],
  },
]

/** Labels that mean one thing wherever they stand, for forms whose headings are gone. */
const unmistakable =
  /^(?:prefecture|lgCode|titleName|contact\.(?:kana|tel|email)|subContact|pool\.(?:parttime|contract)|accel|roles$|municipalities)/

/** `anywhere` for a label outside the section it belongs to, and then only one that cannot mean anything else. */
export type LabelScope = SectionKey | null | 'anywhere'

const applies = ({ path, within }: LabelRule, scope: LabelScope): boolean =>
  scope === 'anywhere'
    ? unmistakable.test(path) && !within?.every((key) => key === 'basic')
    : (within?.includes(scope) ?? true)

/** The field a label speaks of in a section; 「計」 and 「団体名」 need theirs. */
export const labelOf = (text: string, scope: LabelScope): LabelRule['path'] | null => {
  const full = labelKey(text)
  if (full === '' || full.length > 40) return null
  const bare = bareKey(text)
  const rule = labelRules.find(
    (candidate) => applies(candidate, scope) && (candidate.pattern.test(full) || candidate.pattern.test(bare)),
  )
  return rule?.path ?? null
}

const about = '(?:について|に関する?(?:こと|もの|課題|支援|KPI|指標)?|関係|分野|面|の?(?:KPI|指標))?'
const talentTrack = exact(`(?:デジタル)?人材(?:の?確保|プール)?(?:・育成)?${about}`)
const themeTrack = exact(`(?:選択(?:した|する))?(?:重点)?テーマ(?:[A-F])?${about}`)

/** The two tracks as row or column labels: 「（１）人材確保」 and 「（２）重点テーマ」. */
export const trackOf = (text: string): Track | null => {
  const key = bareKey(text).replace(/^(?:現状(?:と|及び|・)課題|希望する支援内容)(?:\(?[1-2]\)?)?[-:・]?/, '')
  if (key.length > 24 || /[。、]/.test(key)) return null
  if (talentTrack.test(key)) return 'TALENT'
  return themeTrack.test(key) ? 'THEME' : null
}
