import { useState } from 'react'
import { useParams } from 'wouter'
import { offersOf, partnerKindLabel } from '../../../../shared/domain/talent/partners/partner.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import filters from '../../../record/list-filters.module.css'
import { DateText } from '../../../ui/date-text.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { land } from '../../../ui/focus/landing.ts'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Pane, Screen } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { addressOf } from '../place.ts'
import { RoomHeader, useAdding } from '../room-header.tsx'
import { TalentTabs } from '../talent-tabs.tsx'
import { ContactSection } from './contact-form.tsx'
import { PartnerForm } from './partner-form.tsx'
import styles from './partners.module.css'
import type { Partner } from './records.ts'

const columns: Column<Partner>[] = [
  { key: 'name', header: '名称', value: (row) => row.name, width: 200, grow: 1, always: true },
  { key: 'kind', header: '種類', value: (row) => partnerKindLabel[row.kind], width: 120 },
  { key: 'offers', header: '協力の内容', value: offersOf, width: 200, grow: 2 },
  { key: 'capacity', header: '規模', value: (row) => row.capacity, width: 110 },
  {
    key: 'since',
    header: '始まり',
    value: (row) => row.since,
    cell: (row) => row.since !== null && <DateText date={row.since} style="short" />,
    width: 90,
  },
  { key: 'dealings', header: '経過', value: (row) => row.dealings.length, width: 64, align: 'right' },
  { key: 'last', header: '最近の経過', value: (row) => row.dealings.at(-1)?.what ?? '', width: 200, grow: 2 },
]

/** 協力企業・団体: who offers what, and what came of it. */
export function PartnersRoom() {
  const { fy, may } = useDesk()
  const { item } = useParams<{ item?: string }>()
  const answer = useAnswer(useApi().partners.list, { fy })
  const [words, setWords] = useState('')
  const rows = answer.data
  const mayAdd = may('partners.add')
  const adding = useAdding('partners', '協力企業・団体を加える', mayAdd)
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <RoomHeader
        title="協力企業・団体"
        sub={rows && `${rows.length}件`}
        adds="加える"
        adding={adding}
        isEmpty={rows?.length === 0}
      />
      <TalentTabs current="partners" />
      <Pane flush fills label="協力企業・団体の一覧">
        {rows?.length !== 0 && (
          <div className={filters['filters']}>
            <FilterField
              label="協力企業・団体をさがす"
              placeholder="絞り込み"
              value={words}
              onChange={setWords}
              width={240}
            />
          </div>
        )}
        <DataTable
          label="協力企業・団体の一覧"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          filter={words}
          current={item ?? null}
          onOpen={(row) => go(addressOf('partners', row.id))}
          error={answer.error}
          onRetry={() => void answer.refetch()}
          counts
          empty={
            <EmptyState
              title={rows?.length === 0 ? '協力企業・団体はまだありません' : '当てはまるものはありません'}
              action={rows?.length === 0 && adding}
            >
              職員の派遣や会員への周知を申し出た企業・団体を、ここに残します。
            </EmptyState>
          }
        />
      </Pane>
      <PartnerPanel rows={rows} item={item ?? null} />
    </Screen>
  )
}

function PartnerPanel({ rows, item }: { rows: readonly Partner[] | undefined; item: string | null }) {
  const { may } = useDesk()
  const close = () => go(addressOf('partners'), { replace: true })
  const keep = () => {
    land('next', document.activeElement?.closest('[role="dialog"]') ?? null)
    close()
  }
  const shown = rows?.find(({ id }) => id === item) ?? null
  const isNew = item === 'new' && may('partners.add')
  return (
    <SidePanel
      open={item === 'new' ? isNew : item !== null && rows !== undefined}
      onClose={close}
      title={shown === null ? '協力企業・団体を加える' : shown.name}
      width={600}
    >
      {isNew || shown !== null ? (
        <div className={styles['panel']}>
          <PartnerForm
            key={item}
            partner={shown}
            mayEdit={may(isNew ? 'partners.add' : 'partners.edit')}
            onStored={keep}
            onRemoved={close}
          />
          {shown !== null && <ContactSection id={shown.id} />}
        </div>
      ) : (
        <p>この協力企業・団体は見つかりません。削除されたか、別の年度のものです。</p>
      )}
    </SidePanel>
  )
}
