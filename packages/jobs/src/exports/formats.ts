import type { ExportFormat } from './export-format.js';
import { cocoCaptions } from './image-caption/coco.js';
import { points } from './image-caption/points.js';
import { sceneGraph } from './image-caption/scene-graph.js';
import { alpaca, sftChat } from './qa-pairs/chat-formats.js';
import { squad } from './qa-pairs/squad.js';
import { feedbackPreference, feedbackSft } from './response-feedback/feedback-formats.js';
import { openaiPreference, rewardTriple, trlPreference } from './text-ranking/preference-formats.js';
import { kto, ratings } from './text-ranking/single-response-formats.js';
import { activitynet } from './video-caption/activitynet.js';
import { srt, webvtt } from './video-caption/subtitles.js';

/** All formats of training data. */
export const FORMATS: readonly ExportFormat[] = [
  ...[trlPreference, rewardTriple, openaiPreference, kto, ratings],
  ...[sftChat, alpaca, squad],
  ...[cocoCaptions, points, sceneGraph],
  ...[activitynet, webvtt, srt],
  ...[feedbackPreference, feedbackSft],
];
