/// <reference types="vite/client" />
import '../../../renderer/api/zod-setup.ts'
import '../../../renderer/ui/theme.css'
import '../../../renderer/ui/base.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { Route, Router, Switch } from 'wouter'
import { usePlacePath, usePlaceSearch } from '../../../renderer/ui/go.ts'
import { NoticeProvider } from '../../../renderer/ui/notice.tsx'
import { ChartsPage } from './charts-page.tsx'
import { DrawnPage } from './drawn-page.tsx'
import { FieldsPage } from './fields-page.tsx'
import { HomePage } from './home-page.tsx'
import { LargePage } from './large-page.tsx'
import { ReceiptPage } from './receipt-page.tsx'
import { ScorePage } from './score-page.tsx'
import { SupportPage } from './support-page.tsx'

const pages = [
  ['/home', <HomePage key="home" />],
  ['/receipt', <ReceiptPage key="receipt" />],
  ['/score', <ScorePage key="score" />],
  ['/support', <SupportPage key="support" />],
  ['/fields', <FieldsPage key="fields" />],
  ['/charts', <ChartsPage key="charts" />],
  ['/large', <LargePage key="large" />],
  ['/drawn', <DrawnPage key="drawn" />],
] as const

const root = document.getElementById('root')
if (root === null) throw new Error('the gallery has lost its #root')
createRoot(root).render(
  <CSPProvider disableStyleElements>
    <NoticeProvider>
      <Router hook={usePlacePath} searchHook={usePlaceSearch}>
        <main style={{ height: '100%', overflow: 'auto', padding: '14px 16px' }}>
          <Switch>
            {pages.map(([path, page]) => (
              <Route key={path} path={path}>
                {page}
              </Route>
            ))}
          </Switch>
        </main>
      </Router>
    </NoticeProvider>
  </CSPProvider>,
)
