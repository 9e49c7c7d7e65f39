import { useState } from 'react'
import { useParams } from 'wouter'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { land, landsHere } from '../../../ui/focus/landing.ts'
import { go } from '../../../ui/go.ts'
import { KeyHint } from '../../../ui/kbd.tsx'
import { useAddKey } from '../../../ui/keys/add-key.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { PageHeader, Pane, Screen, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { addressOf } from '../place.ts'
import { TalentTabs } from '../talent-tabs.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { PostingForm } from './posting-form.tsx'
import { PostingList } from './posting-list.tsx'
import { PostingRoom } from './posting-room.tsx'
import type { Posting } from './records.ts'

const addingAddress = addressOf('postings', 'new')

/** 採用情報: what prefectures and municipalities look for. */
export function PostingsRoom() {
  const { fy, may } = useDesk()
  const { item } = useParams<{ item?: string }>()
  const list = useAnswer(useApi().postings.list, { fy })
  const [importing, setImporting] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const rows = list.data
  const mayAdd = may('postings.add')
  useAddKey(mayAdd ? () => go(addingAddress) : null)
  const shown = rows?.find(({ id }) => id === item) ?? rows?.find(({ state }) => state === 'open') ?? null
  const adding = (
    <ButtonLink look="primary" to={addingAddress} {...landsHere('add')}>
      募集を加える
    </ButtonLink>
  )
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title="採用情報"
        documentTitle="採用情報 人材"
        sub={rows && subOf(rows)}
        actions={
          mayAdd && (
            <>
              <KeyHint keys={['N']}>募集</KeyHint>
              <Button onClick={() => setImporting(true)}>Excelから取り込む</Button>
              {rows?.length !== 0 && adding}
            </>
          )
        }
      />
      <TalentTabs current="postings" />
      <Split columns="minmax(310px, 24%) minmax(0, 1fr)">
        <PostingList
          rows={rows}
          error={list.error}
          onRetry={() => void list.refetch()}
          current={shown?.id ?? null}
          adding={mayAdd && adding}
        />
        {shown === null ? (
          <Pane fills label="採用情報">
            <EmptyState title="募集を選んでください">左の一覧から選ぶと、募集の内容が出ます。</EmptyState>
          </Pane>
        ) : (
          <PostingRoom key={shown.id} posting={shown} postings={rows ?? []} onEdit={() => setEditing(shown.id)} />
        )}
      </Split>
      <FormPanel
        rows={rows}
        item={item === 'new' && mayAdd ? 'new' : editing}
        onClose={(id) => {
          setEditing(null)
          if (item === 'new') go(addressOf('postings', id), { replace: true })
        }}
      />
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Screen>
  )
}

function subOf(rows: readonly Posting[]): string {
  const open = rows.filter(({ state }) => state === 'open')
  return `募集中 ${open.length}件(全部で${rows.length}件)`
}

interface FormPanelProps {
  rows: readonly Posting[] | undefined
  item: string | null
  onClose: (id?: string) => void
}

/** One of them beside the list: to be written. */
function FormPanel({ rows, item, onClose }: FormPanelProps) {
  const shown = rows?.find(({ id }) => id === item) ?? null
  const keep = (id: string) => {
    land('next', document.activeElement?.closest('[role="dialog"]') ?? null)
    onClose(id)
  }
  return (
    <SidePanel
      open={item !== null && (item === 'new' || shown !== null)}
      onClose={() => onClose()}
      title={shown === null ? '募集を加える' : `${shown.body} ${shown.title}`}
      width={560}
    >
      <PostingForm key={item} posting={shown} onStored={keep} onRemoved={() => onClose()} />
    </SidePanel>
  )
}
