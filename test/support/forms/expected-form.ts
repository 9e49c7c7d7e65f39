import type { ApplicationForm, FormContact } from '../../../shared/domain/applications/form.ts'
import type { ThemeLetter, Track } from '../../../shared/domain/support/track.ts'

interface ExpectedKpi {
  readonly track: Track
  readonly name: string
  readonly unit: string
  readonly baseline: number
  readonly baseline_date: string
  readonly target: number
  readonly target_date: string
}

/** What `expected.json` beside each sample application says, in its own spelling. */
export interface Expected {
  readonly prefecture: string
  readonly lg_code: string
  readonly theme: ThemeLetter
  readonly themes_marked: ThemeLetter[]
  readonly contact: FormContact
  readonly sub_contact: FormContact
  readonly theme_reason: string
  readonly structure: string
  readonly pool: { readonly fulltime: number; readonly parttime: number; readonly contract: number }
  readonly printed_pool_total: number
  readonly accelerators: ApplicationForm['accelerators']
  readonly roles: ApplicationForm['roles']
  readonly municipalities: {
    readonly total: number
    readonly supported: number
    readonly wishing: number
    readonly single_it: number
  }
  readonly targets: string[]
  readonly issues: { readonly TALENT: string; readonly THEME: string }
  readonly wishes: { readonly TALENT: string; readonly THEME: string }
  readonly goal: string
  readonly kpis: ExpectedKpi[]
  readonly organisation: [string, string][]
  readonly schedule: [string, string, string][]
  readonly spread: string
  readonly past: [string, string][]
  readonly consent: boolean
  readonly doc_no: string
  readonly doc_date: string
  readonly applicant_title: string
  readonly received_at: string
  readonly late: boolean
  readonly defects: string[]
}

/** The same as a form of ours. */
export const expectedForm = (expected: Expected): ApplicationForm => ({
  prefecture: expected.prefecture,
  lgCode: expected.lg_code,
  themesMarked: expected.themes_marked,
  contact: expected.contact,
  subContact: expected.sub_contact,
  themeReason: expected.theme_reason,
  structure: expected.structure,
  pool: { ...expected.pool, printedTotal: expected.printed_pool_total },
  accelerators: expected.accelerators,
  roles: expected.roles,
  municipalities: {
    total: expected.municipalities.total,
    supported: expected.municipalities.supported,
    wishing: expected.municipalities.wishing,
    singleIt: expected.municipalities.single_it,
  },
  targets: expected.targets,
  issues: { talent: expected.issues.TALENT, theme: expected.issues.THEME },
  wishes: { talent: expected.wishes.TALENT, theme: expected.wishes.THEME },
  goal: expected.goal,
  kpis: expected.kpis.map((kpi) => ({
    track: kpi.track,
    name: kpi.name,
    unit: kpi.unit,
    baseline: kpi.baseline,
    baselineDate: kpi.baseline_date,
    target: kpi.target,
    targetDate: kpi.target_date,
  })),
  organisation: expected.organisation.map(([unit, role]) => ({ unit, role })),
  schedule: expected.schedule.map(([month, talent, theme]) => ({ month, talent, theme })),
  spread: expected.spread,
  past: expected.past.map(([year, programme]) => ({ year, programme })),
  consent: expected.consent,
  docNo: expected.doc_no,
  docDate: expected.doc_date,
  applicantTitle: expected.applicant_title,
})
