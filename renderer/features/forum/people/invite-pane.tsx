import { useState } from 'react'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { Pane, Rows } from '../../../ui/pane.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { ForumPage } from '../records.ts'

/** 案内: which prefectures were asked, and when. */
export function InvitePane({ page, mayEdit }: { page: ForumPage; mayEdit: boolean }) {
  const [asking, setAsking] = useState(false)
  const invited = page.prefectures.filter(({ invitedOn }) => invitedOn !== null)
  const days = [...Map.groupBy(invited, ({ invitedOn }) => invitedOn ?? '')].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const silent = invited.filter(({ registered }) => registered === 0)
  return (
    <Pane
      title="案内"
      sub={`${invited.length}団体`}
      fills
      actions={
        mayEdit && (
          <Button small onClick={() => setAsking(true)}>
            案内を記録
          </Button>
        )
      }
    >
      {invited.length === 0 ? (
        <p className="sub">案内を送ったら、送った日と都道府県を記録してください。</p>
      ) : (
        <Rows columns="150px minmax(0, 1fr)">
          {days.map(([day, bodies]) => (
            <li key={day}>
              <DateText date={day} />
              <span>{bodies.length === 47 ? '全都道府県' : bodies.map(({ name }) => name).join('、')}</span>
            </li>
          ))}
          {silent.length > 0 && (
            <li>
              <span className="sub">申込のない団体</span>
              <span className="sub">{silent.map(({ name }) => name).join('、')}</span>
            </li>
          )}
        </Rows>
      )}
      {asking && <InviteDialog page={page} onClose={() => setAsking(false)} />}
    </Pane>
  )
}

function InviteDialog({ page, onClose }: { page: ForumPage; onClose: () => void }) {
  const { today } = useDesk()
  const { forum } = useApi()
  const left = page.prefectures.filter(({ invitedOn }) => invitedOn === null)
  const [bodies, setBodies] = useState<readonly string[]>(() => left.map(({ jis2 }) => jis2))
  const [sentOn, setSentOn] = useState<string | Unread | null>(today)
  const invite = useCommand(forum.invite, {
    done: (_, { bodies: sent }) => `${sent.length}団体への案内を記録しました`,
    undo:
      ({ id, bodies: sent }, { revision }) =>
      () =>
        forum.invite({ id, revision, bodies: [...sent], sentOn: null }),
    onDone: onClose,
  })
  const save = () => {
    if (bodies.length === 0 || sentOn === null || isUnread(sentOn)) return
    return invite.run({ id: page.id, revision: page.revision, bodies: [...bodies], sentOn })
  }
  return (
    <FormDialog
      onClose={onClose}
      title="案内を送ったことを記録"
      label="案内"
      onSubmit={save}
      deedLabel={`${bodies.length}団体を記録`}
      busy={invite.busy}
    >
      <DateField label="送った日" required value={sentOn} onChange={setSentOn} />
      <div className="row">
        <Button small onClick={() => setBodies(left.map(({ jis2 }) => jis2))}>
          まだの団体すべて
        </Button>
        <Button small look="quiet" onClick={() => setBodies([])}>
          すべて外す
        </Button>
      </div>
      <CheckGroup
        label="都道府県"
        value={bodies}
        onChange={setBodies}
        options={left.map(({ jis2, name }) => ({ value: jis2, label: name }))}
      />
      <ErrorNote error={invite.error} />
    </FormDialog>
  )
}
