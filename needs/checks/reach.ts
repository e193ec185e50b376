/** A printed share of those in need is the one that its figures give. */
import { type Check, contradiction } from "@/needs/checks/fault";
import { overlap } from "@/needs/model/intervals";
import { reachOf } from "@/needs/reach";

export const reachAsPrinted: Check = (figures) =>
  reachOf(figures).flatMap(({ line, between, share }) => {
    const printed = line.printed && figures.at(line.printed);
    if (!printed || !between || overlap(printed.interval, between)) return [];
    return [
      contradiction(
        figures,
        "reach",
        printed,
        between,
        `${share} % of those in need were supported, not ${printed.value}.`,
      ),
    ];
  });
