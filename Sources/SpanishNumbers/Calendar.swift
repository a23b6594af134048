/// A day, a month or a day of a year.
struct CalendarDate {
    var range: Range<Int>
    var year: Int?
    var month: Int
    var day: Int?

    var isPossible: Bool {
        guard (1...12).contains(month) else { return false }
        guard let day else { return true }
        let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        guard (1...days).contains(day) else { return false }
        if month == 2, day == 29, let year { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
        return true
    }

    /// ISO 8601: `2025-02-22`, `2019-10`, `--12-31`, `--10`.
    var text: String {
        var text = year.map { padded($0, 4) } ?? "-"
        text += "-" + padded(month, 2)
        if let day { text += "-" + padded(day, 2) }
        return text
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    func isBefore(_ other: CalendarDate) -> Bool {
        (year ?? 0, month, day ?? 0) < (other.year ?? 0, other.month, other.day ?? 0)
    }
}

extension Scan {
    /// The date, day or range of dates that begins with the digit at `start`.
    func date(at start: Int, before: Word) -> Mention? {
        if let first = numericDate(at: start) {
            if let link = rangeLink(after: first.range.upperBound, allowsY: isEntre(before)), let second = numericDate(at: link),
                let range = dateRange(first, second, rule: .rangoDeFechasConCifras)
            {
                return range
            }
            return single(first, rule: .fechaConCifras)
        }
        if let month = numericMonth(at: start) { return single(month, rule: .mesYAnioConCifras) }
        guard let day = dayOfMonth(at: start) else { return nil }
        if let last = lastOfDays(after: day) {
            let first = CalendarDate(range: weekdayStart(start)..<day.end, year: last.year, month: last.month, day: day.value)
            return single(first, rule: .diaDeUnaLista)
        }
        if let tail = monthTail(after: day.end, isDay: before.has(.determiner) || before.has(.a) || before.has(.weekday)) {
            let first = CalendarDate(range: weekdayStart(start)..<tail.end, year: tail.year, month: tail.month, day: day.value)
            if let link = rangeLink(after: tail.end, allowsY: isEntre(before)), self[link].isDigit,
                let day = dayOfMonth(at: link), let tail = monthTail(after: day.end)
            {
                let second = CalendarDate(range: link..<tail.end, year: tail.year, month: tail.month, day: day.value)
                if let range = dateRange(first, second, rule: .rangoDeFechas) { return range }
            }
            return single(first, rule: .fechaConMes)
        }
        if let link = rangeLink(after: day.end, allowsY: true), self[link].isDigit, let last = dayOfMonth(at: link),
            let tail = monthTail(after: last.end), last.value > day.value
        {
            let first = CalendarDate(range: weekdayStart(start)..<day.end, year: tail.year, month: tail.month, day: day.value)
            let second = CalendarDate(range: link..<tail.end, year: tail.year, month: tail.month, day: last.value)
            let isList = wordAfter(day.end).has(.y) && !isEntre(before)
            return isList ? single(first, rule: .diaDeUnaLista) : dateRange(first, second, rule: .rangoDeDias)
        }
        return nil
    }

    /// The month behind the last of several days, the first of which is given: "3, 5 y 8 de agosto". Each is later than the one before.
    private func lastOfDays(after day: (value: Int, end: Int)) -> (month: Int, year: Int?)? {
        guard self[day.end] == .comma, spaceLength(at: day.end + 1) > 0 else { return nil }
        var (value, end) = day
        while true {
            let isLast = self[end] != .comma
            let link = isLast ? wordAfter(end) : nil
            if let link, !link.has(.y) { return nil }
            let start = skipSpaces(link?.range.upperBound ?? end + 1)
            guard self[start].isDigit, let next = dayOfMonth(at: start), next.value > value, next.value <= 31 else { return nil }
            (value, end) = next
            if isLast { return monthTail(after: end).map { ($0.month, $0.year) } }
        }
    }

    private func single(_ date: CalendarDate, rule: MentionRule) -> Mention {
        guard date.isPossible else {
            return Mention(range: date.range, type: .malformado, value: nil, rule: .fechaImposible, confidence: 90)
        }
        let type: MentionType = date.day == nil ? .mes : date.year == nil ? .diaMes : .fecha
        return Mention(range: date.range, type: type, value: .text(date.text), rule: rule)
    }

    /// A range, its first end taking the year of the second. `nil` where it would run backwards.
    private func dateRange(_ first: CalendarDate, _ second: CalendarDate, rule: MentionRule) -> Mention? {
        var first = first
        if first.year == nil, let year = second.year {
            first.year = year
            if second.isBefore(first) { first.year = year - 1 }
        }
        guard first.isPossible, second.isPossible, (first.year == nil) == (second.year == nil), first.isBefore(second) else { return nil }
        let type: MentionType = first.day == nil ? .rangoMeses : .rangoFechas
        return Mention(
            range: first.range.lowerBound..<second.range.upperBound, type: type, value: .text(first.text), upper: .text(second.text),
            rule: rule)
    }

    /// "30/12/2025", "30-12-25", "2025-12-30", "30.12.2025". Day before month, as in all of Latin America (CLDR es-CL "dd-MM-y").
    private func numericDate(at start: Int) -> CalendarDate? {
        let firstEnd = digitsEnd(start)
        let firstLength = firstEnd - start
        guard firstLength == 1 || firstLength == 2 || firstLength == 4 else { return nil }
        let sign = self[firstEnd]
        guard sign == .slash || sign == .hyphen || sign == .point else { return nil }
        let second = firstEnd + 1
        let secondEnd = digitsEnd(second)
        guard secondEnd - second == 1 || secondEnd - second == 2, self[secondEnd] == sign else { return nil }
        let third = secondEnd + 1
        var end = digitsEnd(third)
        let thirdLength = end - third
        if firstLength == 4 {
            guard thirdLength == 1 || thirdLength == 2, sign != .point, !continuesNumber(end) else { return nil }
            if self[end] == UInt8(ascii: "T"), self[end + 1].isDigit { end = timestampEnd(end) }
            return CalendarDate(
                range: start..<end, year: small(start..<firstEnd), month: small(second..<secondEnd), day: small(third..<third + thirdLength)
            )
        }
        guard !continuesNumber(end) else { return nil }
        let day = small(start..<firstEnd)
        let month = small(second..<secondEnd)
        if thirdLength == 4 {
            let year = small(third..<end)
            guard year >= 1500, year <= 2199 else { return nil }
            return CalendarDate(range: start..<end, year: year, month: month, day: day)
        }
        guard thirdLength == 2, sign == .slash || firstLength == 2 && secondEnd - second == 2 else { return nil }
        if sign == .point {
            let before = wordBefore(start)
            guard before.has(.determiner) || before.has(.a) || before.has(.day) || before.has(.weekday), month <= 12, (1...31).contains(day)
            else { return nil }
        }
        let short = small(third..<end)
        let date = CalendarDate(range: start..<end, year: short < 50 ? 2000 + short : 1900 + short, month: month, day: day)
        return date.isPossible || sign == .slash && firstLength == 2 ? date : nil
    }

    /// "2025-04" (ISO 8601) and "04-2025". "2010-11" is two years.
    private func numericMonth(at start: Int) -> CalendarDate? {
        let end = digitsEnd(start)
        guard self[end] == .hyphen, start == low || base[start - 1] != .hyphen else { return nil }
        let stop = digitsEnd(end + 1)
        guard !continuesNumber(stop), !isWordByte(self[stop]) else { return nil }
        let isYearFirst = end - start == 4
        guard isYearFirst ? stop - end == 3 || stop - end == 2 : end - start == 2 && stop - end == 5 else { return nil }
        let (left, right) = (small(start..<end), small(end + 1..<stop))
        let (year, month) = isYearFirst ? (left, right) : (right, left)
        guard year >= 1800, year < 2100, (1...12).contains(month), !(isYearFirst && month == (year + 1) % 100) else { return nil }
        return CalendarDate(range: start..<stop, year: year, month: month, day: nil)
    }

    private func timestampEnd(_ start: Int) -> Int {
        var end = start + 1
        while self[end].isDigit || [.colon, .point, .hyphen, UInt8(ascii: "Z"), UInt8(ascii: "+")].contains(self[end]) { end += 1 }
        while end > start, self[end - 1] == .point || self[end - 1] == .colon || self[end - 1] == .hyphen { end -= 1 }
        return end
    }

    /// The digits that ended at `end` go on behind a sign, so they are no date.
    private func continuesNumber(_ end: Int) -> Bool {
        let sign = self[end]
        return (sign == .slash || sign == .hyphen || sign == .point || sign == .comma) && self[end + 1].isDigit
    }

    /// A number from 1 to 99 of one or two digits, with or without the sign of an ordinal.
    private func dayOfMonth(at start: Int) -> (value: Int, end: Int)? {
        let end = digitsEnd(start)
        guard end - start == 1 || end - start == 2 else { return nil }
        return (small(start..<end), ordinalSign(after: end) ?? end)
    }

    /// "de mayo de 2025", "mayo 2026", "-abr-26" behind a day.
    /// - Parameter isDay: "el", "al" or a weekday stands before the day, so that "Oct" without more is a month.
    func monthTail(after end: Int, isDay: Bool = false) -> (month: Int, year: Int?, end: Int)? {
        let isGlued = self[end] == .hyphen || self[end] == .slash || self[end] == .point && self[end + 1].isASCIILetter
        var word = isGlued ? self.word(at: end + 1) : wordAfter(end)
        var hasLink = false
        if word.has(.de) {
            hasLink = true
            word = wordAfter(word.range.upperBound)
            if word.has(.day) {
                word = wordAfter(word.range.upperBound)
                if word.has(.de) { word = wordAfter(word.range.upperBound) }
            }
        }
        guard word.has(.month) || word.has(.monthAbbreviation) else { return nil }
        var stop = word.range.upperBound
        if word.has(.monthAbbreviation), self[stop] == .point, !(isGlued && self[stop + 1].isDigit) { stop += 1 }
        let tail = yearTail(after: stop)
        if word.has(.monthAbbreviation), !hasLink, tail == nil, !isGlued, !isDay { return nil }
        if tail == nil { stop = word.range.upperBound }
        return (word.value, tail?.year, tail?.end ?? stop)
    }

    /// "de 2025", "del año 2025", ", 2025", "2025", "-25" behind a month.
    func yearTail(after end: Int) -> (year: Int, end: Int)? {
        var index = end
        if self[index] == .hyphen || self[index] == .slash || self[index] == .point && self[index + 1].isDigit {
            index += 1
            let stop = digitsEnd(index)
            if stop - index == 2, !continuesNumber(stop), !isWordByte(self[stop]) {
                let short = small(index..<stop)
                return (short < 50 ? 2000 + short : 1900 + short, stop)
            }
            return year(at: index).map { ($0, index + 4) }
        }
        if self[index] == .comma { index += 1 }
        index = skipSpaces(index)
        var word = self.word(at: index)
        if word.has(.de) {
            index = skipSpaces(word.range.upperBound)
            word = self.word(at: index)
            if word.has(.year) { index = skipSpaces(word.range.upperBound) }
        } else if word.has(.year) {
            index = skipSpaces(word.range.upperBound)
        }
        return year(at: index).map { ($0, index + 4) }
    }

    /// Where the second end of a range begins: behind a dash, "a", "al", "hasta el", or "y" where that can join one.
    func rangeLink(after end: Int, allowsY: Bool) -> Int? {
        let start = skipSpaces(end)
        let dash = dashLength(at: start)
        if dash > 0 { return skipSpaces(start + dash) }
        let word = word(at: start)
        guard word.has(.a) || word.has(.hasta) || allowsY && word.has(.y) else { return nil }
        let next = wordAfter(word.range.upperBound)
        let second = skipSpaces(next.has(.determiner) ? next.range.upperBound : word.range.upperBound)
        let weekday = self.word(at: second)
        return weekday.has(.weekday) ? skipSpaces(weekday.range.upperBound) : second
    }

    /// Where the weekday before a date begins ("jueves, 29 de febrero"), else `start`.
    private func weekdayStart(_ start: Int) -> Int {
        var end = skipSpacesBack(start)
        if end > floor, base[end - 1] == .comma { end -= 1 }
        let first = wordStart(endingAt: end)
        return first < end && word(at: first).has(.weekday) ? first : start
    }
}

/// Months by name.
extension Scan {
    /// "octubre del año 2019", "enero a marzo de 2025", "entre octubre y diciembre", "agosto".
    func month(_ word: Word) -> Mention? {
        let start = word.range.lowerBound
        let before = wordBefore(start)
        let first = monthDate(word, from: start)
        if let link = rangeLink(after: first.range.upperBound, allowsY: isEntre(before)) {
            let next = self.word(at: link)
            if next.has(.month) || next.has(.monthAbbreviation) {
                let second = monthDate(next, from: link)
                if word.has(.month) || second.year != nil, let range = dateRange(first, second, rule: .rangoDeMeses) { return range }
            }
        }
        if let date = dayBehind(word) { return single(date, rule: .fechaConMes) }
        if first.year != nil { return single(first, rule: .mesConAnio) }
        guard word.has(.month) else { return nil }
        if word.isCapitalised, !before.has(.entre), !before.has(.en), !before.has(.yearCue), !before.has(.day), !before.has(.hasta),
            !(isFieldStart(start) && isFieldEnd(word.range.upperBound))
        {
            return nil
        }
        var mention = single(first, rule: .mesSolo)
        mention.isInWords = true
        mention.confidence = 80
        return mention
    }

    /// "Junio 22, 2009", "Abril 3 de 2026": the day behind its month, which only a year behind both makes of it.
    private func dayBehind(_ word: Word) -> CalendarDate? {
        var start = word.range.upperBound
        if word.has(.monthAbbreviation), self[start] == .point { start += 1 }
        start = skipSpaces(start)
        let end = digitsEnd(start)
        guard (1...2).contains(end - start), start > word.range.upperBound, self[end] == .comma || self[end] == .space,
            let tail = yearTail(after: end), tail.end > end + 1, base[tail.end - 5] == .space
        else { return nil }
        let link = wordAfter(end)
        let isLinked = self[end] == .comma || link.has(.de)
        let date = CalendarDate(range: word.range.lowerBound..<tail.end, year: tail.year, month: word.value, day: small(start..<end))
        guard isLinked || word.isCapitalised, date.isPossible, noun(at: skipSpaces(tail.end), isOne: false) == nil else { return nil }
        return date
    }

    private func monthDate(_ word: Word, from start: Int) -> CalendarDate {
        var stop = word.range.upperBound
        if word.has(.monthAbbreviation), self[stop] == .point { stop += 1 }
        let tail = yearTail(after: stop)
        return CalendarDate(range: start..<(tail?.end ?? word.range.upperBound), year: tail?.year, month: word.value, day: nil)
    }
}
