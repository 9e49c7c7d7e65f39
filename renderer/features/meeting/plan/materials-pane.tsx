import { renumbered } from '../../../../shared/domain/meeting/readiness.ts'
import { useApi } from '../../../api/office.tsx'
import { KeptText } from '../../../record/lines/kept-fields.tsx'
import { type Changing, ListPane } from '../../../record/lines/list-pane.tsx'
import { type Sending, useListEdit } from '../../../record/lines/use-list-edit.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { MaterialAdding } from './adding/material-adding.tsx'
import styles from './plan.module.css'
import { type MaterialLine, type MeetingPage, materialLine } from './records.ts'

/** 資料: what is handed out under which number, and what is collected after the meeting. */
export function MaterialsPane({ sending, mayEdit }: { sending: Sending<MeetingPage>; mayEdit: boolean }) {
  const { page } = sending
  const { meeting } = useApi()
  const edit = useListEdit<MeetingPage, MaterialLine>(sending, {
    label: '資料',
    read: ({ materials }) => materials.map(materialLine),
    say: ({ number, title, toCollect }) => `${number} ${title}${toCollect ? '(会議後回収)' : ''}`,
    path: meeting.setMaterials.path,
    store: (materials, revision) => meeting.setMaterials({ id: page.id, materials, revision }),
  })
  return (
    <ListPane
      title="資料"
      sub={`${edit.lines.length}件`}
      edit={edit}
      mayEdit={mayEdit}
      mayDrop
      nameOf={({ number, title }) => `${number} ${title}`}
      headOf={({ number, title }) => `${number} ${title}`}
      movedWords={({ number }) => `${number}の順を変えました`}
      columns="72px minmax(0, 1fr) auto"
      row={(line) => (
        <>
          <span>{line.number}</span>
          <span className={styles['name']}>{line.title}</span>
          <span className="sub">{line.toCollect ? '会議後回収' : ''}</span>
        </>
      )}
      fields={(own, { put }) => <MaterialFields own={own} put={put} />}
      actions={(changing) => <Renumber {...changing} />}
      Adding={MaterialAdding}
    />
  )
}

function Renumber({ lines, change }: Changing<MaterialLine>) {
  const ordered = renumbered(lines)
  if (ordered.every(({ number }, at) => number === lines[at]?.number)) return null
  return (
    <Button small look="quiet" onClick={() => change(ordered, '資料番号を振り直しました')}>
      番号を振り直す
    </Button>
  )
}

const MaterialFields = ({ own, put }: Pick<Changing<MaterialLine>, 'put'> & { own: MaterialLine }) => (
  <>
    <KeptText
      label="資料番号"
      limit={20}
      width={96}
      required
      value={own.number}
      onKeep={(number) => put({ ...own, number }, `${own.title}を「${number}」にしました`)}
    />
    <KeptText
      label="資料名"
      limit={200}
      required
      value={own.title}
      onKeep={(title) => put({ ...own, title }, `${own.number}を「${title}」にしました`)}
    />
    <CheckField
      label="会議後回収"
      value={own.toCollect}
      onChange={(toCollect) =>
        put({ ...own, toCollect }, `${own.number}を${toCollect ? '会議後回収' : '回収しない資料'}にしました`)
      }
    />
  </>
)
