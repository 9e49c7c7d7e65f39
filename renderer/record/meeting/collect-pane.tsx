import { useState } from 'react'
import type { meeting } from '../../../shared/contract/meeting/meeting.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { useApi, useMay } from '../../api/office.tsx'
import { useRevised } from '../../api/revised.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { Pane } from '../../ui/pane.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './collect.module.css'

type Material = Pick<
  OutputOf<(typeof meeting)['page']>['materials'][number],
  'id' | 'number' | 'title' | 'toCollect' | 'collected' | 'collectedBy'
>

/** Of which 審議会議, and how it was read. */
interface Collecting {
  readonly id: string
  readonly revision: number
  readonly materials: readonly Material[]
}

/** 会議後回収: each paper that must come back, ticked with how many copies did; the same beside 資料 and beside 議事概要. */
export function CollectPane({ of, fills = false }: { of: Collecting; fills?: boolean }) {
  const due = of.materials.filter(({ toCollect }) => toCollect)
  if (due.length === 0) return null
  const done = due.filter(({ collected }) => collected !== null).length
  return (
    <Pane fills={fills} title="会議後回収" sub={`${done} / ${due.length}`}>
      <ul className={styles['rows']}>
        {due.map((material) => (
          <MaterialLine key={`${material.id} ${material.collected}`} of={of} material={material} />
        ))}
      </ul>
    </Pane>
  )
}

function MaterialLine({ of, material }: { of: Collecting; material: Material }) {
  const api = useApi()
  const mayCollect = useMay('meeting.collect')
  const [count, setCount] = useState<number | Unread | null>(material.collected)
  const collect = useRevised(api.meeting.collect, () => api.meeting.page({ id: of.id }), {
    done: ({ id }) => (id === of.id ? `${material.number}の回収を記録しました` : ''),
  })
  const title = `${material.number} ${material.title}`
  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    if (isUnread(count)) return
    await collect.run({ id: of.id, materialId: material.id, collected: count, revision: of.revision })
  }
  return (
    <li>
      <span>{title}</span>
      {material.collected === null ? (
        <Tag tone="mid" shape>
          未回収
        </Tag>
      ) : (
        <Tag tone="ok" shape title={material.collectedBy}>
          {`回収 ${material.collected}部`}
        </Tag>
      )}
      {mayCollect && (
        <form className={styles['deeds']} onSubmit={save}>
          <NumberField label={`${title}の回収部数`} hideLabel unit="部" value={count} onChange={setCount} width={72} />
          <Button small type="submit" busy={collect.busy}>
            記録
          </Button>
        </form>
      )}
      <ErrorNote error={collect.error} />
    </li>
  )
}
