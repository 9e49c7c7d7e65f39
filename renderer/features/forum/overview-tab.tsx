import { forumFields } from '../../../shared/domain/forum/fields.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { RecordField } from '../../record/record-field.tsx'
import { RecordForm } from '../../record/record-form.tsx'
import { useRecordEdit } from '../../record/use-record-edit.ts'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { go } from '../../ui/go.ts'
import { Facts, Pane, Split } from '../../ui/pane.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { WhenAndWhere } from './forum-fields.tsx'
import type { TabProps } from './tab-props.ts'

/** 概要: what the forum is, and how far it is. */
export function OverviewTab({ page, mayEdit }: TabProps) {
  const { forum } = useApi()
  const edit = useRecordEdit({
    fields: forumFields,
    key: `forum/${page.id}`,
    record: page,
    command: Object.assign(
      async (input: Parameters<typeof forum.edit>[0]) => {
        await forum.edit(input)
        return forum.page({ id: page.id })
      },
      { path: forum.edit.path },
    ),
    inputOf: (values, revision) => ({ ...values, id: page.id, revision }),
    read: (stored) => stored,
    newest: () => forum.page({ id: page.id }),
    done: 'フォーラムの概要を直しました',
  })
  const { of } = edit
  return (
    <Split columns="minmax(0, 1fr) 380px">
      <Pane title="概要" fills>
        <RecordForm {...edit} label="概要" mayEdit={mayEdit} fills>
          <RecordField of={of} name="name" />
          <WhenAndWhere of={of} />
          <RecordField of={of} name="purpose" rows={5} />
        </RecordForm>
      </Pane>
      <Standing page={page} mayEdit={mayEdit} />
    </Split>
  )
}

function Standing({ page, mayEdit }: Pick<TabProps, 'page' | 'mayEdit'>) {
  const { forum } = useApi()
  const remove = useCommand(forum.remove, {
    done: `「${page.name}」を削除しました`,
    undo: (_, gone) => () => forum.restore(gone),
    onDone: () => go('/forum'),
  })
  const { counts } = page
  const day = (date: string | null) => (date === null ? 'まだ' : <DateText date={date} />)
  const isEmpty = counts.registered === 0 && counts.replies === 0
  return (
    <Pane title="進み具合" fills>
      <Facts
        termWidth={96}
        facts={[
          { term: '案内', value: day(page.announcedOn), note: `${counts.invited}団体` },
          { term: '申込', value: `${counts.registeredBodies}団体 ${counts.registered}人` },
          { term: '出席', value: `${counts.cameBodies}団体 ${counts.came}人` },
          { term: '資料', value: `${counts.materials}件`, note: `許諾未了 ${counts.waiting}件` },
          {
            term: 'アンケート',
            value: `${counts.replies}件${counts.rate === null ? '' : `(${counts.rate}%)`}`,
          },
          { term: '報告', value: day(page.reportedOn) },
          ...(page.follows === null ? [] : [{ term: '前の回', value: page.follows.name }]),
        ]}
      />
      {mayEdit && isEmpty && (
        <>
          <ErrorNote error={remove.error} />
          <div className="row">
            <Button
              look="danger"
              small
              busy={remove.busy}
              onClick={() => remove.run({ id: page.id, revision: page.revision })}
            >
              このフォーラムを削除
            </Button>
          </div>
        </>
      )}
    </Pane>
  )
}
