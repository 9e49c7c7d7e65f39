import {
  type ApplicationForm,
  emptyForm,
  type FormReading,
  formFields,
} from '../../../shared/domain/applications/form.ts'
import { municipalitiesOf } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import type { ThemeLetter } from '../../../shared/domain/support/track.ts'

/** A complete, consistent, made-up form of a prefecture. */
export function madeUpForm(name: string, theme: ThemeLetter = 'A'): ApplicationForm {
  const prefecture = prefectureByName(name)
  if (!prefecture) throw new Error(`${name} is no prefecture`)
  const towns = municipalitiesOf(prefecture.jis2)
  return {
    ...emptyForm(),
    prefecture: name,
    lgCode: prefecture.lgCode,
    themesMarked: [theme],
    contact: {
      dept: 'デジタル戦略課',
      title: '主査',
      name: '見本 太郎',
      kana: 'みほん たろう',
      tel: '000-000-0000',
      email: `sample-${prefecture.lgCode}@example.lg.jp`,
    },
    subContact: {
      dept: '人事課',
      title: '主任',
      name: '例示 花子',
      kana: 'れいじ はなこ',
      tel: '000-000-0001',
      email: `sample2-${prefecture.lgCode}@example.lg.jp`,
    },
    themeReason: '管内の希望が最も多いため。',
    structure: '協議会を設置している。',
    pool: { fulltime: 1, parttime: 3, contract: 2, printedTotal: 6 },
    accelerators: { appointed: 1, planned: 2 },
    roles: { PR: 1, PM: 2, SD: 1, EN: 2 },
    municipalities: { total: towns.length, supported: 3, wishing: 5, singleIt: 2 },
    targets: towns.slice(0, 3).map((town) => town.name),
    issues: { talent: '応募が少ない。', theme: '検討に着手できていない。' },
    wishes: { talent: '面接の設計への助言。', theme: '先行事例の紹介。' },
    goal: '年度末までに人材プールを9人に拡充する。',
    kpis: [
      {
        track: 'TALENT',
        name: '人材プールの人数',
        unit: '人',
        baseline: 6,
        baselineDate: '2026-01-31',
        target: 9,
        targetDate: '2027-03-31',
      },
      {
        track: 'THEME',
        name: '実施計画の策定団体数',
        unit: '団体',
        baseline: 0,
        baselineDate: '2026-01-31',
        target: 3,
        targetDate: '2027-03-31',
      },
    ],
    organisation: [
      { unit: 'デジタル戦略課', role: '総括' },
      { unit: '人事課', role: '任用・処遇の検討' },
      { unit: '財政課', role: '予算要求の調整' },
      { unit: `${towns[0]?.name ?? ''}ほか2団体`, role: '実証' },
    ],
    schedule: [
      { month: '4月', talent: '体制の確認', theme: '現状調査' },
      { month: '3月', talent: '配置計画', theme: '実施計画' },
    ],
    spread: '手引として共有する。',
    consent: true,
    docNo: 'デ戦第57号',
    docDate: '2026-02-17',
    applicantTitle: `${name}知事`,
  }
}

/** The form as a reader would hand it over: every field found and certain. */
export const readingOf = (form: ApplicationForm): FormReading => ({
  form,
  readings: formFields.map(([path]) => ({ path, place: null, sureness: 'certain', note: '' })),
  cover: [{ kind: 'paragraph', text: `${form.prefecture} 応募書(鑑文)` }],
  detail: [{ kind: 'paragraph', text: `${form.prefecture} 応募書(詳細) ${form.goal ?? ''}` }],
})
