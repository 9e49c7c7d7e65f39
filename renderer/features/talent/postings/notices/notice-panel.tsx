import { noticeKindOf, noticePostingKindLabel } from '../../../../../shared/domain/talent/notices/notice.ts'
import { noticeText } from '../../../../../shared/domain/talent/notices/text.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { RecordField } from '../../../../record/record-field.tsx'
import { RecordForm } from '../../../../record/record-form.tsx'
import { useRecordEdit } from '../../../../record/use-record-edit.ts'
import { Button } from '../../../../ui/button.tsx'
import { CheckGroup } from '../../../../ui/fields/check-field.tsx'
import { Bound } from '../../../../ui/fields/form.tsx'
import { today } from '../../../../ui/fields/now.ts'
import { SidePanel } from '../../../../ui/layers/dialog.tsx'
import { Facts } from '../../../../ui/pane.tsx'
import { Answer } from '../../../../ui/states.tsx'
import styles from '../postings.module.css'
import type { Posting } from '../records.ts'
import { formOf, idsIn, type Notice, noticeFormFields, textOfIds } from './records.ts'

interface NoticePanelProps {
  notice: Notice | null
  onClose: () => void
}

/** The text of a notice and what it carries: to be edited until it is sent, then as it was. */
export function NoticePanel({ notice, onClose }: NoticePanelProps) {
  const { may } = useDesk()
  const title = `定期のお知らせ 第${notice?.no ?? ''}回`
  const mayEdit = may('notices.edit') && (notice?.state === 'draft' || notice?.state === 'copied')
  return (
    <SidePanel open={notice !== null} onClose={onClose} title={title} width={620}>
      {notice !== null && (mayEdit ? <OpenNotice notice={notice} /> : <AsSent notice={notice} />)}
    </SidePanel>
  )
}

const AsSent = ({ notice }: { notice: Notice }) => (
  <Facts
    termWidth={72}
    facts={[
      {
        term: '載せた募集',
        value: notice.postings
          .map(({ body, title, kind }) => `${body} ${title}(${noticePostingKindLabel[kind]})`)
          .join('、'),
      },
      { term: '件名', value: notice.subject },
      { term: '本文', value: <span className={styles['prose']}>{notice.body}</span> },
    ]}
  />
)

/** What may be carried is read when somebody writes it. */
function OpenNotice({ notice }: { notice: Notice }) {
  const { fy } = useDesk()
  const postings = useAnswer(useApi().postings.list, { fy })
  return <Answer of={postings}>{(all) => <NoticeForm notice={notice} postings={all} />}</Answer>
}

function NoticeForm({ notice, postings }: { notice: Notice; postings: readonly Posting[] }) {
  const { fy, office } = useDesk()
  const { notices } = useApi()
  const { id, no } = notice
  const edit = useRecordEdit({
    fields: noticeFormFields,
    key: `notices/${id}`,
    record: formOf(notice),
    command: notices.edit,
    inputOf: ({ postings: ids, ...text }, revision) => ({ id, postingIds: idsIn(ids), ...text, revision }),
    read: formOf,
    newest: async () => (await notices.list({ fy })).notices.find((each) => each.id === id),
    done: `第${no}回のお知らせを保存しました`,
  })
  const { form } = edit.of
  const offered = postings.flatMap((posting) => {
    const kind = noticeKindOf(posting, notice, today())
    return kind === null ? [] : [{ ...posting, kind }]
  })
  const drafted = (ids: readonly string[]) =>
    noticeText({
      ...{ officeName: office.name, practice: office.practice, no },
      postings: offered.filter((each) => ids.includes(each.id)),
    })
  const redraft = (ids: readonly string[]) =>
    form.setValue('body', drafted(ids).body, { shouldDirty: true, shouldValidate: true })
  return (
    <RecordForm {...edit} fills label="お知らせの文">
      <RecordField of={edit.of} name="subject" />
      <RecordField of={edit.of} name="body" rows={12} maxRows={14} />
      <Button small onClick={() => redraft(idsIn(form.getValues('postings')))}>
        文を作り直す
      </Button>
      <Bound control={form.control} name="postings">
        {(field) => (
          <CheckGroup
            {...field}
            label="載せる募集"
            stacked
            value={idsIn(String(field.value))}
            options={offered.map((each) => ({
              value: each.id,
              label: `${each.body} ${each.title}(${noticePostingKindLabel[each.kind]})`,
            }))}
            onChange={(ids) => {
              const before = idsIn(form.getValues('postings'))
              // A text that the office has made its own stays.
              if (form.getValues('body') === drafted(before).body) redraft(ids)
              field.onChange(textOfIds(ids) as never)
            }}
          />
        )}
      </Bound>
    </RecordForm>
  )
}
