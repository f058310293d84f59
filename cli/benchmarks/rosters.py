"""Generates rosters of invented people to measure with: the same seed gives the same bytes.

  python3 rosters.py 1000 > roster.csv
  python3 rosters.py 1000 --bad 3 --seed 7 > roster.csv     3 % of the rows are wrong, in every way there is
"""

import argparse
import io
import random
import sys
from pathlib import Path
from typing import Callable, Iterator, TextIO

HEADER = ["email", "given_name", "family_name", "certificate_name", "institution", "country", "language", "position",
          "gender", "phone", "course", "role"]
COURSE = "benchmark-course"

# Country, language, how mobile numbers begin and how many digits follow, how the parts stand in the name of a
# certificate, given names, family names.
LATIN = "{given} {family}"
FAMILY_FIRST = "{family}{given}"
PEOPLE = [
    ("SN", "fr", "+22177", 7, LATIN, "Aïssatou Moussa Fatou Cheikh Mariama Ousmane Ndèye Abdoulaye Khady Ibrahima".split(),
     "Diop N'Diaye Fall Sarr Guèye Sène Faye Bâ Cissé Traoré".split()),
    ("CI", "fr", "+22507", 8, LATIN, "Aurélie Koffi Amélie Séraphin Zoé Désiré Éléonore Noël Irène Hervé".split(),
     "Kouassi Koné Touré Bédié Yao Brou N'Guessan Aké Dagô Gnaoré".split()),
    ("NG", "en", "+234803", 7, LATIN, "Chinedu Amaka Tunde Ngozi Ibrahim Funmilayo Emeka Zainab Olumide Blessing".split(),
     "Okafor Adeyemi Bello Eze Okonkwo Balogun Musa Nwosu Afolabi Danjuma".split()),
    ("CN", "zh", "+86138", 8, FAMILY_FIRST, "伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞".split(),
     "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗".split()),
    ("EG", "ar", "+2010", 8, LATIN, "محمد أحمد فاطمة مريم خالد ليلى يوسف سارة عمر نور".split(),
     "حسن إبراهيم السيد عبدالله مصطفى محمود صالح عثمان فؤاد رمضان".split()),
    ("MN", "en", "+97699", 6, LATIN, "Бат-Эрдэнэ Сарангэрэл Ганбаатар Оюунчимэг Тэмүүлэн Номин".split(),
     "Дорж Баяр Пүрэв Ганболд Цэрэн Мөнх".split()),
]
INSTITUTIONS = ["Université Cheikh Anta Diop", "Université Félix Houphouët-Boigny", "University of Lagos", "深圳大学",
                "جامعة عين شمس", "Монгол Улсын Их Сургууль", "École normale supérieure, Dakar", "University of Ibadan"]
POSITIONS = ["Lecturer", "Senior lecturer", "Maître de conférences", "Professeur, chef de département", "讲师", "أستاذ مساعد", ""]
GENDERS = ["female", "male", "female", "male", ""]


def person(source: random.Random, number: int) -> list[str]:
    country, language, prefix, digits, order, given_names, family_names = source.choice(PEOPLE)
    given, family = source.choice(given_names), source.choice(family_names)
    name = order.format(given=given, family=family)
    phone = f"{prefix}{source.randrange(10**digits):0{digits}}" if source.random() < 0.7 else ""
    address = f"teacher.{source.randrange(10**6):06}.{number}@{source.choice(['example.org', 'example.edu', 'Example.ORG'])}"
    return [address, given, family, name, source.choice(INSTITUTIONS), country, language, source.choice(POSITIONS),
            source.choice(GENDERS), phone, COURSE, "learner"]


def broken(column: str, *values: str) -> Callable[[random.Random, list[str]], None]:
    """A way to spoil a row: one of the values in the column."""
    index = HEADER.index(column)

    def spoil(source: random.Random, row: list[str]) -> None:
        row[index] = source.choice(values)

    return spoil


def too_many_cells(source: random.Random, row: list[str]) -> None:
    row.extend(["spilled", str(source.randrange(100))])


def without_names(_: random.Random, row: list[str]) -> None:
    for column in ("given_name", "family_name", "certificate_name"):
        row[HEADER.index(column)] = ""


DAMAGES = [
    broken("email", ""),
    broken("email", "nobody", "two@at@example.org", "name at example.org", "someone@", "@example.org", "a b@example.org"),
    broken("country", "Atlantis", "XX", "Senegall"),
    broken("language", "Frenglish", "x", "français de Dakar"),
    broken("gender", "yes", "3"),
    broken("phone", "1.23E+11", "12", "call me"),
    broken("course", "benchmark-cuorse", "no-such-course"),
    broken("role", "king", "lerner"),
    too_many_cells,
    without_names,
]


def rows(count: int, seed: int, bad: float, first: int = 0) -> Iterator[list[str]]:
    """The rows below the heading.

    :param bad: per cent of the rows that are wrong: the damages in turn, and as one more kind a person twice
    :param first: number of the first person; rosters of different numbers have different people
    """
    source = random.Random(seed)
    spoiling = random.Random(seed + 1)
    turn, last = 0, None
    for number in range(first, first + count):
        row = person(source, number)
        if spoiling.random() * 100 < bad:
            kind = turn % (len(DAMAGES) + 1)
            turn += 1
            if kind < len(DAMAGES):
                DAMAGES[kind](spoiling, row)
            elif last is not None:
                row = list(last)
        else:
            last = row
        yield row


def write(out: TextIO, count: int, seed: int = 1, bad: float = 0, first: int = 0) -> None:
    out.write(",".join(HEADER) + "\n")
    for row in rows(count, seed, bad, first):
        out.write(",".join(map(cell, row)) + "\n")


def cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"\n') else text


def make(path: Path, count: int, seed: int = 1, bad: float = 0, first: int = 0) -> None:
    """Writes the file as a whole or not at all."""
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8", newline="") as out:
        write(out, count, seed, bad, first)
    partial.rename(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="rows")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bad", type=float, default=0, help="per cent of the rows that are wrong (default 0)")
    parser.add_argument("--first", type=int, default=0, help="number of the first person (default 0)")
    arguments = parser.parse_args()
    write(io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline=""),
          arguments.count, arguments.seed, arguments.bad, arguments.first)


if __name__ == "__main__":
    main()
