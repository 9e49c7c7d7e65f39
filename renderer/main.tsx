import './api/zod-setup.ts'
import './ui/theme.css'
import './ui/base.css'
import './ui/paper.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { chooseTransport, placeOf } from './api/transports.ts'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has lost its #root')
const place = placeOf(location.search)
createRoot(root).render(
  <StrictMode>
    <App transport={chooseTransport(place)} place={place} />
  </StrictMode>,
)
