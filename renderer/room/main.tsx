import './room.css'
import { createRoot } from 'react-dom/client'
import { follow } from './follow.ts'
import { chooseLine } from './line.ts'
import { Room } from './room.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has lost its #root')
const meetingId = location.hash.slice(1)
createRoot(root).render(<Room followed={follow(chooseLine(), meetingId)} />)
