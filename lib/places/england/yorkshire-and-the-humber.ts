import type { Region } from "@/lib/places/types";

export const yorkshireAndTheHumber: Region = {
  code: "E12000003",
  name: "Yorkshire and The Humber",
  authorities: [
    { code: "E08000038", name: "Barnsley" },
    { code: "E08000032", name: "Bradford" },
    { code: "E08000033", name: "Calderdale" },
    { code: "E08000017", name: "Doncaster" },
    { code: "E06000011", name: "East Riding of Yorkshire" },
    { code: "E06000010", name: "Kingston upon Hull, City of" },
    { code: "E08000034", name: "Kirklees" },
    { code: "E08000035", name: "Leeds" },
    { code: "E06000012", name: "North East Lincolnshire" },
    { code: "E06000013", name: "North Lincolnshire" },
    { code: "E06000065", name: "North Yorkshire" },
    { code: "E08000018", name: "Rotherham" },
    { code: "E08000039", name: "Sheffield" },
    { code: "E08000036", name: "Wakefield" },
    { code: "E06000014", name: "York" },
  ],
};
