import {
  type ApplicationForm,
  type DocumentBlock,
  emptyForm,
  type FormPath,
  type FormReading,
  formFields,
  valueAt,
} from '../../../shared/domain/applications/form.ts'
import { municipalitiesOf } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import { fiscalYearEnd, fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { isoDate } from '../../../shared/domain/calendar/jst.ts'
import { defaultThemes } from '../../../shared/domain/programme/defaults.ts'
import type { ThemeLetter, Track } from '../../../shared/domain/support/track.ts'

/** How one made-up prefecture differs from the next; everything is invented. */
export interface PracticeBody {
  readonly name: string
  readonly theme: ThemeLetter
  readonly pool: readonly [fulltime: number, parttime: number, contract: number]
  readonly wishing: number
  readonly past?: string
}

/** A complete, consistent, made-up form of a prefecture, for the call of that year. */
export function practiceForm({ name, theme, pool, wishing, past }: PracticeBody, fy = 2026): ApplicationForm {
  const prefecture = prefectureByName(name)
  if (!prefecture) throw new Error(`${name} is no prefecture`)
  const towns = municipalitiesOf(prefecture.jis2)
  const people = pool[0] + pool[1] + pool[2]
  const themeName = defaultThemes.find((each) => each.letter === theme)?.name ?? ''
  const targets = towns.slice(0, 4).map((town) => town.name)
  const contact = (dept: string, title: string, person: string, kana: string, no: number) => ({
    dept,
    title,
    name: person,
    kana,
    tel: `000-000-000${no}`,
    email: `sample${no}-${prefecture.lgCode}@example.lg.jp`,
  })
  return {
    ...emptyForm(),
    prefecture: name,
    lgCode: prefecture.lgCode,
    themesMarked: [theme],
    contact: contact('デジタル戦略課', '主査', '見本 太郎', 'みほん たろう', 0),
    subContact: contact('人事課', '主任', '例示 花子', 'れいじ はなこ', 1),
    themeReason: `管内${towns.length}団体への調査で${themeName}への支援希望が最も多く、県が調整役となる効果が大きいため。`,
    structure: `${fiscalYearLabel(fy - 1)}に${name}・市町村DX推進協議会を設置し、首長会議と実務者会議を開いている。`,
    pool: { fulltime: pool[0], parttime: pool[1], contract: pool[2], printedTotal: people },
    accelerators: { appointed: 1, planned: 2 },
    roles: { PR: 1, PM: 2, SD: 1, EN: 2 },
    municipalities: {
      total: towns.length,
      supported: Math.floor(towns.length / 3),
      wishing: Math.min(wishing, towns.length),
      singleIt: Math.floor(towns.length / 4),
    },
    targets,
    issues: {
      talent: `専門人材の公募に対して応募が少なく、${wishing}団体の支援希望に対し稼働できる人材が不足している。`,
      theme: `${themeName}について、小規模団体では担当者が1人以下であり、仕様の検討に着手できていない。`,
    },
    wishes: {
      talent: '職務記述書の作成、公募媒体の選定、面接の評価項目の設計への助言。',
      theme: `${themeName}の先行事例の紹介、工程表の作成、関係団体との合意形成への助言。`,
    },
    goal: `年度末までに人材プールを${people + 3}人に拡充し、${targets.length}団体で${themeName}の実施計画を策定する。`,
    kpis: [
      kpi(fy, 'TALENT', '人材プールの人数', '人', people, people + 3),
      kpi(fy, 'TALENT', 'アクセラレータの任命数', '人', 1, 3),
      kpi(fy, 'THEME', '実施計画の策定団体数', '団体', 0, targets.length),
    ],
    organisation: [
      { unit: 'デジタル戦略課', role: '総括、市町村との調整' },
      { unit: '人事課', role: '任用・処遇の検討' },
      { unit: '財政課', role: '予算要求の調整' },
      { unit: `${targets[0] ?? ''}ほか${targets.length - 1}団体`, role: '実施計画の検討、実証' },
    ],
    schedule: [
      { month: '4月', talent: '体制の確認', theme: '現状調査' },
      { month: '6月', talent: '職務記述書の作成', theme: '先行事例の調査' },
      { month: '9月', talent: '公募の実施', theme: '実施計画案の作成' },
      { month: '12月', talent: '面接・内定', theme: '市町村との合意' },
      { month: '3月', talent: '配置計画の確定', theme: '実施計画の確定' },
    ],
    spread: '成果を手引として県内全団体に共有し、翌年度は県単独予算で継続する。',
    past: past === undefined ? [] : [{ year: fiscalYearLabel(fy - 2), programme: past }],
    consent: true,
    docNo: `デ戦第${30 + Number(prefecture.jis2)}号`,
    docDate: isoDate(fy, 2, 17),
    applicantTitle: `${name}知事`,
  }
}

const kpi = (fy: number, track: Track, name: string, unit: string, baseline: number, target: number) => ({
  track,
  name,
  unit,
  baseline,
  baselineDate: isoDate(fy, 1, 31),
  target,
  targetDate: fiscalYearEnd(fy),
})

/** The rows of 応募書(詳細) a practice form shows beside its fields. */
const shownFields: readonly (readonly [heading: string, label: string, path: FormPath])[] = [
  ['１　基本情報', '都道府県名', 'prefecture'],
  ['１　基本情報', '団体コード', 'lgCode'],
  ['１　基本情報', '担当部署', 'contact.dept'],
  ['１　基本情報', '氏名', 'contact.name'],
  ['１　基本情報', 'ふりがな', 'contact.kana'],
  ['１　基本情報', '電話番号', 'contact.tel'],
  ['１　基本情報', 'メールアドレス', 'contact.email'],
  ['３　テーマを選択した理由', '理由', 'themeReason'],
  ['４　推進体制の現状', '会議体・協定・首長の関与等', 'structure'],
  ['７　支援対象とする市区町村', '団体名', 'targets'],
  ['８　現状と課題', '（１）人材確保', 'issues.talent'],
  ['８　現状と課題', '（２）重点テーマ', 'issues.theme'],
  ['９　希望する支援内容', '（１）人材確保', 'wishes.talent'],
  ['９　希望する支援内容', '（２）重点テーマ', 'wishes.theme'],
  ['10　到達目標（年度末の姿）', '到達目標', 'goal'],
  ['14　横展開・翌年度以降の継続方針', '方針', 'spread'],
]

/** The form with a paper of its own, as a reader of real forms would hand it over. */
export function practiceReading(form: ApplicationForm): FormReading {
  const detail: DocumentBlock[] = [{ kind: 'paragraph', text: '応募書（詳細）　※見本です。内容は全て架空のものです。' }]
  const places = new Map<FormPath, FormReading['readings'][number]['place']>()
  for (const heading of new Set(shownFields.map(([each]) => each))) {
    const rows = shownFields.filter(([each]) => each === heading)
    detail.push({ kind: 'paragraph', text: heading })
    for (const [index, [, label, path]] of rows.entries())
      places.set(path, {
        document: 'detail',
        block: detail.length,
        row: index,
        cell: 1,
        label: `${heading} / ${label}`,
      })
    detail.push({
      kind: 'table',
      rows: rows.map(([, label, path]) => [
        { text: label, colSpan: 1 },
        { text: textAt(form, path), colSpan: 1 },
      ]),
    })
  }
  return {
    form,
    readings: formFields.map(([path]) => ({ path, place: places.get(path) ?? null, sureness: 'certain', note: '' })),
    cover: [
      { kind: 'paragraph', text: form.docNo ?? '' },
      { kind: 'paragraph', text: `${form.applicantTitle ?? ''}　応募書(鑑文)　※見本です。` },
    ],
    detail,
  }
}

function textAt(form: ApplicationForm, path: FormPath): string {
  const value = valueAt(form, path)
  return Array.isArray(value) ? value.join('、') : String(value ?? '')
}
