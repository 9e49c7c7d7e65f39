import { useState } from 'react'
import type { encryptionState } from '../../../../../shared/contract/office/encryption.ts'
import { jstDate } from '../../../../../shared/domain/calendar/jst.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../../api/office.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateText } from '../../../../ui/date-text.tsx'
import { Menu } from '../../../../ui/layers/menu.tsx'
import { Pane } from '../../../../ui/pane.tsx'
import { Answer } from '../../../../ui/states.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import { LockDialog } from './lock-dialog.tsx'
import { ChangePassphrase, PrintAgain, SecretDialog } from './secret-dialog.tsx'

type State = ReturnType<(typeof encryptionState)['parse']>
type Deed = 'lock' | 'renew' | 'change' | 'print' | 'account' | 'end'

/** 暗号化 of the file: how it is locked, and what can be done about it. For 設定 › 守り. */
export function EncryptionSection() {
  const state = useAnswer(useApi().encryption.state, {})
  const [deed, setDeed] = useState<Deed | null>(null)
  return (
    <Pane title="暗号化" actions={state.data && <Deeds state={state.data} onChoose={setDeed} />}>
      <Answer of={state}>{(now) => <StateOf state={now} />}</Answer>
      {state.data && deed !== null && <DeedOf deed={deed} state={state.data} onClose={() => setDeed(null)} />}
    </Pane>
  )
}

function Deeds({ state, onChoose }: { state: State; onChoose: (deed: Deed) => void }) {
  const may = useMay('encryption.begin')
  const { practice } = useDesk()
  if (!may || practice) return null
  if (!state.encrypted)
    return (
      <Button look="primary" onClick={() => onChoose('lock')}>
        暗号化する
      </Button>
    )
  return (
    <Menu
      label="変える"
      entries={[
        { label: 'パスワードを変える', onSelect: () => onChoose('change') },
        { label: '復旧キーを印刷しなおす', onSelect: () => onChoose('print') },
        { label: '鍵を作り直す(紙をなくしたとき)', onSelect: () => onChoose('renew') },
        {
          label: accountLabel(state),
          disabled: !state.account.on && state.account.refusal !== null,
          onSelect: () => onChoose('account'),
        },
        { separator: 'やめる' },
        { label: '暗号化をやめる', danger: true, onSelect: () => onChoose('end') },
      ]}
    />
  )
}

const accountLabel = ({ account: { on, refusal } }: State): string => {
  if (on) return 'Windowsアカウントで開くのをやめる'
  return refusal === null ? 'Windowsアカウントで開く' : 'Windowsアカウントで開く(このPCでは使えません)'
}

function DeedOf({ deed, state, onClose }: { deed: Deed; state: State; onClose: () => void }) {
  const { encryption } = useApi()
  if (deed === 'lock' || deed === 'renew')
    return <LockDialog renewing={deed === 'renew'} plainCopies={state.plainCopies} onClose={onClose} />
  if (deed === 'change') return <ChangePassphrase onClose={onClose} />
  if (deed === 'print') return <PrintAgain onClose={onClose} />
  if (deed === 'end')
    return (
      <SecretDialog
        title="暗号化をやめる"
        deedLabel="暗号化をやめる"
        danger
        command={encryption.end}
        input={{}}
        options={{ done: '台帳ファイルの暗号化をやめました', onDone: onClose }}
        onClose={onClose}
      >
        <p>台帳ファイル全体を書き直します。これからは、ファイルを持つ人は誰でも中を読めます。</p>
      </SecretDialog>
    )
  const on = !state.account.on
  return (
    <SecretDialog
      title={on ? 'Windowsアカウントで開く' : 'Windowsアカウントで開くのをやめる'}
      deedLabel={on ? 'アカウントで開くようにする' : 'やめる'}
      command={encryption.account}
      input={{ on }}
      options={{
        onDone: onClose,
        done: on ? 'このアカウントで開けるようにしました' : 'アカウントで開くのをやめました',
      }}
      onClose={onClose}
    >
      <p>
        {on
          ? 'このPCに、いまのWindowsアカウントでサインインしている間は、パスワードを入力せずに台帳が開きます。ほかのPCやほかのアカウントでは、台帳のパスワードか復旧キーを入力します。'
          : 'これからは、このPCでも台帳のパスワードか復旧キーを入力して開きます。'}
      </p>
    </SecretDialog>
  )
}

function StateOf({ state }: { state: State }) {
  const { encrypted, passphraseOn, printedOn, passphrase, account, plainCopies } = state
  if (!encrypted)
    return (
      <div>
        <Tag shape>していません</Tag>
        <p className="sub">
          ファイルを持つ人は誰でも中を読めます。暗号化すると、パスワードか、印刷した復旧キーがなければ開けません。
        </p>
      </div>
    )
  const also = account.on ? '。このPCではWindowsアカウントでも開きます' : ''
  return (
    <div>
      <Tag tone="ok" shape>
        しています
      </Tag>{' '}
      台帳のパスワードと印刷した復旧キー{also}
      <p className="sub">
        {printedOn !== null && (
          <>
            復旧キーの印刷 <DateText date={jstDate(printedOn)} style="short" />
            {'　'}
          </>
        )}
        {passphrase && passphraseOn !== null && (
          <>
            パスワード <DateText date={jstDate(passphraseOn)} style="short" />
          </>
        )}
      </p>
      {!passphrase && (
        <Tag tone="warn" shape>
          パスワードの控え(-keys)がありません。「パスワードを変える」で作り直せます
        </Tag>
      )}
      {plainCopies > 0 && (
        <Tag tone="warn" shape>
          暗号化の前に作ったバックアップ{plainCopies}個は、誰でも読めます
        </Tag>
      )}
    </div>
  )
}
