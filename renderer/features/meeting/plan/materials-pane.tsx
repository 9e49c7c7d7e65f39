import { useState } from 'react'
import { renumbered } from '../../../../shared/domain/meeting/readiness.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { MaterialAdding } from './adding/material-adding.tsx'
import { KeptText } from './lines/kept-fields.tsx'
import { LineEditor } from './lines/line-editor.tsx'
import { LineList } from './lines/line-list.tsx'
import { ListTrouble } from './lines/list-trouble.tsx'
import { type Sending, useListEdit } from './lines/use-list-edit.ts'
import styles from './plan.module.css'
import { moved } from './plan-words.ts'
import { type MaterialLine, materialLine } from './records.ts'

/** 資料: what is handed out under which number, and what is collected after the meeting. */
export function MaterialsPane({ sending, mayEdit }: { sending: Sending; mayEdit: boolean }) {
  const { page } = sending
  const { meeting } = useApi()
  const [current, setCurrent] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const edit = useListEdit<MaterialLine>(sending, {
    label: '資料',
    read: ({ materials }) => materials.map(materialLine),
    say: ({ number, title, toCollect }) => `${number} ${title}${toCollect ? '(会議後回収)' : ''}`,
    command: Object.assign(
      ({ change, revision }: { change: { after: readonly MaterialLine[] }; revision: number }) =>
        meeting.setMaterials({ id: page.id, materials: [...change.after], revision }),
      { path: meeting.setMaterials.path },
    ),
  })
  const { lines, change } = edit
  const at = Math.max(
    0,
    lines.findIndex(({ id }) => id === current),
  )
  const own = lines[at]
  const put = (next: MaterialLine, words: string) =>
    change(
      lines.map((line) => (line.id === next.id ? next : line)),
      words,
    )
  const move = (from: number, by: 1 | -1) => {
    const to = moved(lines, from, by)
    if (to !== null) change(to, `${lines[from]?.number}の順を変えました`)
  }
  const drop = (line: MaterialLine) =>
    change(
      lines.filter(({ id }) => id !== line.id),
      `${line.number} ${line.title}を外しました`,
    )
  const ordered = renumbered(lines)
  const isOrdered = ordered.every(({ number }, place) => number === lines[place]?.number)
  return (
    <Pane
      fills
      title="資料"
      sub={`${lines.length}件`}
      actions={
        mayEdit && (
          <>
            {!isOrdered && (
              <Button small look="quiet" onClick={() => change(ordered, '資料番号を振り直しました')}>
                番号を振り直す
              </Button>
            )}
            <Button small onClick={() => setAdding(true)}>
              資料を加える
            </Button>
          </>
        )
      }
    >
      <div className={styles['listPane']}>
        <LineList
          label="資料"
          lines={lines}
          current={current}
          onCurrent={setCurrent}
          onMove={mayEdit ? move : undefined}
          onDrop={mayEdit ? drop : undefined}
          columns="72px minmax(0, 1fr) auto"
        >
          {(line) => (
            <>
              <span>{line.number}</span>
              <span className={styles['name']}>{line.title}</span>
              <span className="sub">{line.toCollect ? '会議後回収' : ''}</span>
            </>
          )}
        </LineList>
        {mayEdit && own !== undefined && (
          <LineEditor
            key={own.id}
            label={`${own.number} ${own.title}`}
            at={at}
            count={lines.length}
            onMove={move}
            onDrop={() => drop(own)}
          >
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
          </LineEditor>
        )}
        <ListTrouble edit={edit} />
      </div>
      {adding && (
        <MaterialAdding
          lines={lines}
          onClose={() => setAdding(false)}
          onAdd={(line) => {
            change([...lines, line], `${line.number} ${line.title}を加えました`)
            setCurrent(line.id)
          }}
        />
      )}
    </Pane>
  )
}
