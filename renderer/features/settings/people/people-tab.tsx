import { useState } from 'react'
import { rightLabel, roleLabel } from '../../../../shared/domain/roles.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { PassphraseForm } from '../../../record/people/passphrase-form.tsx'
import { UnguardedNote } from '../../../record/people/unguarded-note.tsx'
import { Button } from '../../../ui/button.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { Tag } from '../../../ui/tag.tsx'
import { ListPane } from '../list-pane.tsx'
import type { Profile } from '../records.ts'
import styles from '../settings.module.css'
import { useItem } from '../year/use-year.ts'
import { ProfileAdding } from './profile-adding.tsx'
import { ProfileForm } from './profile-form.tsx'
import { TalentRight } from './talent-right.tsx'

const columns: Column<Profile>[] = [
  {
    key: 'name',
    header: '氏名',
    value: (row) => row.name,
    sortBy: (row) => row.kana || row.name,
    filterText: (row) => row.kana,
    width: 160,
    grow: 1,
    always: true,
  },
  { key: 'kana', header: 'かな', value: (row) => row.kana, width: 150, grow: 1 },
  { key: 'role', header: '役割', value: (row) => roleLabel[row.role], width: 100 },
  { key: 'passphrase', header: 'パスワード', value: (row) => (row.hasPassphrase ? 'あり' : 'なし'), width: 90 },
  { key: 'talent', header: rightLabel.talent, value: (row) => (row.talent ? '見られる' : ''), width: 120 },
  {
    key: 'active',
    header: 'サインイン',
    value: (row) => (row.active ? 'できる' : '止めている'),
    cell: (row) => (row.active ? 'できる' : <Tag>止めている</Tag>),
    width: 110,
  },
]

/** 人と役割: who works in this office, as what, and how they say who they are. */
export function PeopleTab() {
  const { caller } = useDesk()
  const people = useAnswer(useApi().people.list, {})
  const { item, open } = useItem('people')
  const [adding, setAdding] = useState(false)
  const mayEdit = useMay('people.edit')
  const own = people.data?.find(({ id }) => id === caller.profileId)
  // 委員 are not told who else there is.
  if (!mayEdit && people.data?.length === 1)
    return <Pane title="自分のパスワード">{own !== undefined && <PassphraseForm profile={own} own />}</Pane>
  const picked = people.data?.find(({ id }) => id === item) ?? own
  return (
    <Split columns="minmax(0, 1fr) 400px">
      <ListPane
        title="人と役割"
        sub={people.data && `${people.data.length}人`}
        actions={
          mayEdit && (
            <Button look="primary" small onClick={() => setAdding(true)}>
              人を加える
            </Button>
          )
        }
        columns={columns}
        rows={people.data}
        error={people.error}
        onRetry={() => void people.refetch()}
        rowKey={(row) => row.id}
        current={picked?.id ?? null}
        onPick={(row) => open(row.id)}
        empty={<EmptyState title="まだだれもいません" />}
      />
      <Pane fills title={picked === undefined ? '人' : picked.name}>
        {picked !== undefined && (
          <div className="stack">
            {mayEdit && <UnguardedNote people={people.data} ownId={caller.profileId} here />}
            <ProfileForm key={picked.id} profile={picked} mayEdit={mayEdit} />
            {mayEdit && <TalentRight key={`right/${picked.id}`} profile={picked} />}
            {(mayEdit || picked.id === caller.profileId) && (
              <>
                <hr className={styles['line']} />
                <PassphraseForm key={picked.id} profile={picked} own={picked.id === caller.profileId} />
              </>
            )}
          </div>
        )}
      </Pane>
      {adding && <ProfileAdding onClose={() => setAdding(false)} onAdded={open} />}
    </Split>
  )
}
