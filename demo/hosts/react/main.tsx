import '@gt-elements/elements/text-ranking/define.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RankingPage } from './RankingPage.js';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <RankingPage />
  </StrictMode>,
);
