import '@gt-elements/elements/text-ranking/define.js';
import { createApp } from 'vue';
import RankingPage from './RankingPage.vue';

createApp(RankingPage).mount('#app');
