/** Every dataset that can leave as records, by the id of its annual report. */
import type { RecordDataset } from "@/lib/releases/define";
import { adultIdva } from "./adult-idva";
import { children } from "./children";
import { perpetrator } from "./perpetrator";

export const recordDatasets: readonly RecordDataset[] = [children, adultIdva, perpetrator];

export function recordDatasetById(id: string): RecordDataset | undefined {
  return recordDatasets.find((dataset) => dataset.id === id);
}
