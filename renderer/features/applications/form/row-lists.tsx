import type { ApplicationForm } from '../../../../shared/domain/applications/form.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import fields from './fields.module.css'
import { changedAt, without } from './row-edits.ts'

interface Part<Row> {
  key: keyof Row & string
  label: string
  /** CSS grid width. */
  width: string
  long?: boolean
}

interface RowListProps<Row> {
  what: string
  parts: readonly Part<Row>[]
  rows: readonly Row[]
  blank: Row
  onChange: (rows: Row[]) => void
}

/** A table of the form whose cells are all texts: one line a row, a line can be added or taken out. */
function RowList<Row extends Readonly<Record<string, string>>>({
  what,
  parts,
  rows,
  blank,
  onChange,
}: RowListProps<Row>) {
  const gridTemplateColumns = `${parts.map(({ width }) => width).join(' ')} auto`
  // The names of the parts are the row's own keys, and all its values are texts.
  const news = (key: keyof Row & string, value: string) => ({ [key]: value }) as Partial<Row>
  return (
    <div className="stack">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a form's table are their order
        <div key={index} className={fields['line']} style={{ gridTemplateColumns }}>
          {parts.map((part) => {
            const field = {
              label: `${index + 1}行目の${part.label}`,
              hideLabel: index > 0,
              value: row[part.key] ?? '',
              onChange: (value: string) => onChange(changedAt(rows, index, news(part.key, value))),
            }
            const shown = { ...field, label: index === 0 ? part.label : field.label }
            return part.long ? <TextArea key={part.key} {...shown} rows={1} /> : <TextField key={part.key} {...shown} />
          })}
          <Button
            small
            look="quiet"
            aria-label={`${what}の${index + 1}行目を削除`}
            onClick={() => onChange(without(rows, index))}
          >
            削除
          </Button>
        </div>
      ))}
      <div className="row">
        <Button small onClick={() => onChange([...rows, blank])}>
          行を加える
        </Button>
      </div>
    </div>
  )
}

type Lines<Key extends keyof ApplicationForm> = {
  rows: ApplicationForm[Key]
  onChange: (rows: ApplicationForm[Key]) => void
}

export const OrganisationRows = ({ rows, onChange }: Lines<'organisation'>) => (
  <RowList
    what="実施体制"
    parts={[
      { key: 'unit', label: '部署・団体', width: 'minmax(90px, 2fr)' },
      { key: 'role', label: '役割', width: 'minmax(120px, 3fr)', long: true },
    ]}
    rows={rows}
    blank={{ unit: '', role: '' }}
    onChange={onChange}
  />
)

export const ScheduleRows = ({ rows, onChange }: Lines<'schedule'>) => (
  <RowList
    what="スケジュール"
    parts={[
      { key: 'month', label: '月', width: '62px' },
      { key: 'talent', label: '人材確保', width: 'minmax(90px, 1fr)', long: true },
      { key: 'theme', label: '重点テーマ', width: 'minmax(90px, 1fr)', long: true },
    ]}
    rows={rows}
    blank={{ month: '', talent: '', theme: '' }}
    onChange={onChange}
  />
)

export const PastRows = ({ rows, onChange }: Lines<'past'>) => (
  <RowList
    what="過去の支援事業"
    parts={[
      { key: 'year', label: '年度', width: '96px' },
      { key: 'programme', label: '事業名', width: 'minmax(120px, 1fr)' },
    ]}
    rows={rows}
    blank={{ year: '', programme: '' }}
    onChange={onChange}
  />
)
