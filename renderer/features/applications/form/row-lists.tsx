import type { FormKpi } from '../../../../shared/domain/applications/form.ts'
import { trackLabel } from '../../../../shared/domain/support/track.ts'
import { dateColumn, numberColumn, type Typed, textColumn, wordColumn } from '../../../ui/grid/line-columns.ts'
import type { LineTable } from '../../../ui/grid/line-edits.ts'
import { LineGrid } from '../../../ui/grid/line-grid.tsx'
import type { TypedKpi, TypedOrganisation, TypedPast, TypedSchedule } from './edited.ts'

/** A KPI before anything is typed: 区分 is said by somebody, and by nobody for them. */
export const blankKpi: TypedKpi = {
  track: { unread: '' },
  name: '',
  unit: null,
  baseline: null,
  baselineDate: null,
  target: null,
  targetDate: null,
} satisfies Typed<FormKpi>

// How many lines and characters: shared/contract/applications/form.ts.
const kpis: LineTable<TypedKpi> = {
  columns: [
    wordColumn({ key: 'track', header: '区分', width: 90, options: trackLabel }),
    textColumn({ key: 'name', header: '指標', width: 90, grow: 1, limit: 400 }),
    textColumn({ key: 'unit', header: '単位', width: 44, limit: 400, empty: null }),
    numberColumn({ key: 'baseline', header: '基準値', width: 62, decimals: 4 }),
    dateColumn({ key: 'baselineDate', header: '基準日', width: 80 }),
    numberColumn({ key: 'target', header: '目標値', width: 62, decimals: 4 }),
    dateColumn({ key: 'targetDate', header: '目標日', width: 80 }),
  ],
  blank: blankKpi,
  most: 100,
}

const organisation: LineTable<TypedOrganisation> = {
  columns: [
    textColumn({ key: 'unit', header: '部署・団体', width: 150, limit: 400 }),
    textColumn({ key: 'role', header: '役割', width: 120, grow: 1, limit: 2000 }),
  ],
  blank: { unit: '', role: '' },
  most: 100,
}

const schedule: LineTable<TypedSchedule> = {
  columns: [
    textColumn({ key: 'month', header: '月', width: 62, limit: 40 }),
    textColumn({ key: 'talent', header: '人材確保', width: 90, grow: 1, limit: 2000 }),
    textColumn({ key: 'theme', header: '重点テーマ', width: 90, grow: 1, limit: 2000 }),
  ],
  blank: { month: '', talent: '', theme: '' },
  most: 60,
}

const past: LineTable<TypedPast> = {
  columns: [
    textColumn({ key: 'year', header: '年度', width: 96, limit: 60 }),
    textColumn({ key: 'programme', header: '事業名', width: 120, grow: 1, limit: 400 }),
  ],
  blank: { year: '', programme: '' },
  most: 60,
}

interface Lines<Row> {
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
}

export const KpiRows = (lines: Lines<TypedKpi>) => <LineGrid label="KPI" {...kpis} {...lines} />
export const OrganisationRows = (lines: Lines<TypedOrganisation>) => (
  <LineGrid label="実施体制" {...organisation} {...lines} />
)
export const ScheduleRows = (lines: Lines<TypedSchedule>) => <LineGrid label="スケジュール" {...schedule} {...lines} />
export const PastRows = (lines: Lines<TypedPast>) => <LineGrid label="過去の国の支援事業" {...past} {...lines} />
