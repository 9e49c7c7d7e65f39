import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useAnswer } from '../../api/hooks.ts'
import { type Standing, useApi, useLine } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { Answer, EmptyState } from '../../ui/states.tsx'
import styles from './launcher.module.css'
import { NewOffice } from './new-office.tsx'
import { type NewOfficeWords, noWords } from './new-office-steps.ts'
import { OpenOffice } from './open-office.tsx'
import { PracticeOffer, PracticeStart } from './practice.tsx'
import { SignIn } from './sign-in.tsx'

/** Before the office: making one, opening one, practising, or saying who one is. */
export function LauncherScreen() {
  const { place } = useLine()
  const standing = useAnswer(useApi().launcher.status, {})
  return (
    <main className={styles['launcher']}>
      <title>伴走台帳</title>
      <header className={styles['brand']}>
        <h1 tabIndex={-1}>伴走台帳</h1>
        <p className="sub">自治体デジタル人材確保支援事業の応募・選定・伴走支援を、この一冊に記録します。</p>
      </header>
      <Answer of={standing}>
        {(now) =>
          now.office !== null ? (
            <SignIn standing={now} />
          ) : place === 'practice' ? (
            <PracticeStart />
          ) : now.mayOpenFiles ? (
            <Beginning standing={now} />
          ) : (
            <EmptyState title="台帳はまだ開かれていません">
              プログラムを動かしているPCで台帳を開くと、この画面からサインインできます。
            </EmptyState>
          )
        }
      </Answer>
    </main>
  )
}

/** Nothing is open on this PC: first the way that fits, the others beside it. */
function Beginning({ standing }: { standing: Standing }) {
  const known = standing.recent.length > 0
  const [way, setWay] = useState<'new' | 'open'>(known ? 'open' : 'new')
  // Looking at the other way for a moment costs nobody what they typed.
  const begun = useForm<NewOfficeWords>({ defaultValues: { ...noWords, folder: standing.suggestedFolder } })
  return (
    <div className={styles['ways']}>
      <section className={styles['main']} aria-labelledby="way">
        {way === 'new' ? <NewOffice form={begun} /> : <OpenOffice standing={standing} />}
      </section>
      <aside className={styles['others']} aria-label="ほかの始めかた">
        {way === 'new' ? (
          <section>
            <h2>台帳ファイルがもうある</h2>
            <p className="sub">前の担当者から引き継いだファイル(.banso)を開きます。</p>
            <Button onClick={() => setWay('open')}>台帳を開く</Button>
          </section>
        ) : (
          <section>
            <h2>はじめて使う</h2>
            <p className="sub">課室の台帳を新しく作ります。1分で終わります。</p>
            <Button onClick={() => setWay('new')}>新しい台帳を作る</Button>
          </section>
        )}
        <PracticeOffer />
      </aside>
    </div>
  )
}
