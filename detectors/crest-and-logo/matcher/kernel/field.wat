;; Where edges run in a view, as vectors of the doubled angle, relative to the strength around (see orientation.ts, which lays the memory
;; out). Maps are rows of `width` numbers, a multiple of four, so that one row follows another without a gap; the outermost pixels have
;; no neighbours and are made 0 at the end of each step.
(module
  (memory (export "memory") 1)

  ;; Adds a plane of samples to the squares of its gradients: `even` = dx² - dy², `odd` = 2 dx dy.
  (func (export "tensor") (param $plane i32) (param $even i32) (param $odd i32) (param $width i32) (param $height i32)
    (local $end i32) (local $row i32) (local $dx v128) (local $dy v128)
    (local.set $row (i32.shl (local.get $width) (i32.const 2)))
    (local.set $end (i32.add (local.get $plane) (i32.mul (local.get $row) (i32.sub (local.get $height) (i32.const 1)))))
    (local.set $plane (i32.add (local.get $plane) (local.get $row)))
    (local.set $even (i32.add (local.get $even) (local.get $row)))
    (local.set $odd (i32.add (local.get $odd) (local.get $row)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $plane) (local.get $end)))
        (local.set $dx (f32x4.sub
          (v128.load align=4 (i32.add (local.get $plane) (i32.const 4)))
          (v128.load align=4 (i32.sub (local.get $plane) (i32.const 4)))))
        (local.set $dy (f32x4.sub
          (v128.load align=4 (i32.add (local.get $plane) (local.get $row)))
          (v128.load align=4 (i32.sub (local.get $plane) (local.get $row)))))
        (v128.store align=4 (local.get $even) (f32x4.add (v128.load align=4 (local.get $even))
          (f32x4.sub (f32x4.mul (local.get $dx) (local.get $dx)) (f32x4.mul (local.get $dy) (local.get $dy)))))
        (v128.store align=4 (local.get $odd) (f32x4.add (v128.load align=4 (local.get $odd))
          (f32x4.mul (f32x4.add (local.get $dx) (local.get $dx)) (local.get $dy))))
        (local.set $plane (i32.add (local.get $plane) (i32.const 16)))
        (local.set $even (i32.add (local.get $even) (i32.const 16)))
        (local.set $odd (i32.add (local.get $odd) (i32.const 16)))
        (br $next)
      )
    )
  )

  ;; Makes the outermost pixels of a map 0.
  (func $framed (export "framed") (param $map i32) (param $width i32) (param $height i32)
    (local $row i32) (local $at i32) (local $end i32)
    (local.set $row (i32.shl (local.get $width) (i32.const 2)))
    (local.set $end (i32.add (local.get $map) (i32.mul (local.get $row) (i32.sub (local.get $height) (i32.const 1)))))
    (local.set $at (local.get $map))
    (loop $top
      (f32.store (local.get $at) (f32.const 0))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $top (i32.lt_u (local.get $at) (i32.add (local.get $map) (local.get $row))))
    )
    (local.set $at (local.get $end))
    (loop $bottom
      (f32.store (local.get $at) (f32.const 0))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $bottom (i32.lt_u (local.get $at) (i32.add (local.get $end) (local.get $row))))
    )
    (local.set $at (local.get $map))
    (loop $sides
      (f32.store (local.get $at) (f32.const 0))
      (f32.store (i32.add (local.get $at) (i32.sub (local.get $row) (i32.const 4))) (f32.const 0))
      (local.set $at (i32.add (local.get $at) (local.get $row)))
      (br_if $sides (i32.le_u (local.get $at) (local.get $end)))
    )
  )

  ;; 1 2 1 both ways, by way of `between`.
  (func (export "blurred") (param $map i32) (param $between i32) (param $out i32) (param $width i32) (param $height i32)
    (local $row i32) (local $from i32) (local $to i32) (local $end i32) (local $here v128)
    (call $framed (local.get $map) (local.get $width) (local.get $height))
    (local.set $row (i32.shl (local.get $width) (i32.const 2)))
    (local.set $end (i32.add (local.get $map) (i32.mul (local.get $row) (i32.sub (local.get $height) (i32.const 1)))))
    (local.set $from (i32.add (local.get $map) (local.get $row)))
    (local.set $to (i32.add (local.get $between) (local.get $row)))
    (loop $across
      (local.set $here (v128.load align=4 (local.get $from)))
      (v128.store align=4 (local.get $to) (f32x4.add
        (f32x4.add (local.get $here) (local.get $here))
        (f32x4.add
          (v128.load align=4 (i32.add (local.get $from) (i32.const 4)))
          (v128.load align=4 (i32.sub (local.get $from) (i32.const 4))))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $across (i32.lt_u (local.get $from) (local.get $end)))
    )
    (call $framed (local.get $between) (local.get $width) (local.get $height))
    (local.set $end (i32.add (local.get $between) (i32.mul (local.get $row) (i32.sub (local.get $height) (i32.const 1)))))
    (local.set $from (i32.add (local.get $between) (local.get $row)))
    (local.set $to (i32.add (local.get $out) (local.get $row)))
    (loop $down
      (local.set $here (v128.load align=4 (local.get $from)))
      (v128.store align=4 (local.get $to) (f32x4.mul (f32x4.splat (f32.const 0.0625)) (f32x4.add
        (f32x4.add (local.get $here) (local.get $here))
        (f32x4.add
          (v128.load align=4 (i32.add (local.get $from) (local.get $row)))
          (v128.load align=4 (i32.sub (local.get $from) (local.get $row)))))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $down (i32.lt_u (local.get $from) (local.get $end)))
    )
    (call $framed (local.get $out) (local.get $width) (local.get $height))
  )

  ;; The length of each vector.
  (func (export "lengths") (param $x i32) (param $y i32) (param $out i32) (param $count i32)
    (local $end i32) (local $a v128) (local $b v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (local.set $a (v128.load align=4 (local.get $x)))
      (local.set $b (v128.load align=4 (local.get $y)))
      (v128.store align=4 (local.get $out) (f32x4.sqrt (f32x4.add
        (f32x4.mul (local.get $a) (local.get $a)) (f32x4.mul (local.get $b) (local.get $b)))))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $x) (local.get $end)))
    )
  )

  ;; Sums over `radius` each way, down and then across, times `share`; what is beyond the edge counts as 0.
  (func (export "around") (param $map i32) (param $between i32) (param $out i32) (param $width i32) (param $height i32)
    (param $radius i32) (param $share f32)
    (local $row i32) (local $x i32) (local $y i32) (local $from i32) (local $sum v128) (local $one f32) (local $reach i32)
    (local.set $row (i32.shl (local.get $width) (i32.const 2)))
    (local.set $reach (i32.mul (local.get $radius) (local.get $row)))
    (loop $columns
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $y (i32.const 0))
      (local.set $from (i32.add (local.get $map) (local.get $x)))
      (loop $first
        (if (i32.lt_u (local.get $y) (local.get $height)) (then
          (local.set $sum (f32x4.add (local.get $sum) (v128.load align=4 (i32.add (local.get $from) (i32.mul (local.get $y) (local.get $row))))))))
        (local.set $y (i32.add (local.get $y) (i32.const 1)))
        (br_if $first (i32.lt_u (local.get $y) (local.get $radius)))
      )
      (local.set $y (i32.const 0))
      (loop $rows
        (if (i32.lt_u (i32.add (local.get $y) (local.get $radius)) (local.get $height)) (then
          (local.set $sum (f32x4.add (local.get $sum) (v128.load align=4 (i32.add (local.get $from) (local.get $reach)))))))
        (if (i32.gt_u (local.get $y) (local.get $radius)) (then
          (local.set $sum (f32x4.sub (local.get $sum) (v128.load align=4
            (i32.sub (local.get $from) (i32.add (local.get $reach) (local.get $row))))))))
        (v128.store align=4 (i32.add (i32.add (local.get $between) (local.get $x)) (i32.mul (local.get $y) (local.get $row))) (local.get $sum))
        (local.set $from (i32.add (local.get $from) (local.get $row)))
        (br_if $rows (i32.lt_u (local.tee $y (i32.add (local.get $y) (i32.const 1))) (local.get $height)))
      )
      (br_if $columns (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $row)))
    )
    (local.set $y (i32.const 0))
    (local.set $reach (i32.shl (local.get $radius) (i32.const 2)))
    (loop $lines
      (local.set $one (f32.const 0))
      (local.set $x (i32.const 0))
      (loop $before
        (if (i32.lt_u (local.get $x) (local.get $row)) (then
          (local.set $one (f32.add (local.get $one) (f32.load (i32.add (local.get $between) (local.get $x)))))))
        (br_if $before (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 4))) (local.get $reach)))
      )
      (local.set $x (i32.const 0))
      (loop $places
        (if (i32.lt_u (i32.add (local.get $x) (local.get $reach)) (local.get $row)) (then
          (local.set $one (f32.add (local.get $one) (f32.load (i32.add (i32.add (local.get $between) (local.get $x)) (local.get $reach)))))))
        (if (i32.gt_u (local.get $x) (local.get $reach)) (then
          (local.set $one (f32.sub (local.get $one) (f32.load
            (i32.sub (i32.add (local.get $between) (local.get $x)) (i32.add (local.get $reach) (i32.const 4))))))))
        (f32.store (i32.add (local.get $out) (local.get $x)) (f32.max (f32.const 0) (f32.mul (local.get $one) (local.get $share))))
        (br_if $places (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 4))) (local.get $row)))
      )
      (local.set $between (i32.add (local.get $between) (local.get $row)))
      (local.set $out (i32.add (local.get $out) (local.get $row)))
      (br_if $lines (i32.lt_u (local.tee $y (i32.add (local.get $y) (i32.const 1))) (local.get $height)))
    )
  )

  ;; Makes each vector as long as the root of its strength by the strength around, at most `most`; no vector stays none.
  (func (export "relative") (param $x i32) (param $y i32) (param $power i32) (param $around i32) (param $count i32)
    (param $noise f32) (param $most f32)
    (local $end i32) (local $strong v128) (local $by v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (local.set $strong (v128.load align=4 (local.get $power)))
      (local.set $by (f32x4.div
        (f32x4.min (f32x4.splat (local.get $most)) (f32x4.sqrt (f32x4.div
          (local.get $strong)
          (f32x4.add (v128.load align=4 (local.get $around)) (f32x4.splat (local.get $noise))))))
        (local.get $strong)))
      (local.set $by (v128.and (local.get $by) (f32x4.gt (local.get $strong) (v128.const i32x4 0 0 0 0))))
      (v128.store align=4 (local.get $x) (f32x4.mul (v128.load align=4 (local.get $x)) (local.get $by)))
      (v128.store align=4 (local.get $y) (f32x4.mul (v128.load align=4 (local.get $y)) (local.get $by)))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (local.set $power (i32.add (local.get $power) (i32.const 16)))
      (local.set $around (i32.add (local.get $around) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $x) (local.get $end)))
    )
  )

  ;; How well each block of a mark's strongest pixels matches at every place within `reach` of its own. `x` and `y` are the field, `row` the
  ;; bytes of one of its rows. A block is its strength, how many pixels it has, and for each of `room` pixels an offset in bytes and a vector;
  ;; `size` is the bytes of a block. Writes `span` rows of `wide` numbers (a multiple of four, the last ones beyond `span`) a block to `out`.
  (func (export "surfaces")
    (param $x i32) (param $y i32) (param $row i32) (param $reach i32) (param $blocks i32) (param $count i32) (param $size i32)
    (param $wide i32) (param $out i32)
    (local $down i32) (local $across i32) (local $shift i32) (local $point i32) (local $end i32) (local $at i32)
    (local $a v128) (local $b v128) (local $dot v128) (local $power v128)
    (block $done
      (loop $block
        (br_if $done (i32.le_s (local.get $count) (i32.const 0)))
        (local.set $end (i32.add (i32.add (local.get $blocks) (i32.const 8))
          (i32.mul (i32.load offset=4 (local.get $blocks)) (i32.const 12))))
        (local.set $down (i32.sub (i32.const 0) (local.get $reach)))
        (loop $rows
          (local.set $across (i32.const 0))
          (loop $places
            (local.set $shift (i32.add (i32.mul (local.get $down) (local.get $row))
              (i32.shl (i32.sub (local.get $across) (local.get $reach)) (i32.const 2))))
            (local.set $dot (v128.const f32x4 0 0 0 0))
            (local.set $power (v128.const f32x4 0.5 0.5 0.5 0.5))
            (local.set $point (i32.add (local.get $blocks) (i32.const 8)))
            (loop $points
              (local.set $at (i32.add (i32.load (local.get $point)) (local.get $shift)))
              (local.set $a (v128.load align=4 (i32.add (local.get $x) (local.get $at))))
              (local.set $b (v128.load align=4 (i32.add (local.get $y) (local.get $at))))
              (local.set $dot (f32x4.add (local.get $dot) (f32x4.add
                (f32x4.mul (local.get $a) (v128.load32_splat offset=4 (local.get $point)))
                (f32x4.mul (local.get $b) (v128.load32_splat offset=8 (local.get $point))))))
              (local.set $power (f32x4.add (local.get $power) (f32x4.add
                (f32x4.mul (local.get $a) (local.get $a)) (f32x4.mul (local.get $b) (local.get $b)))))
              (br_if $points (i32.lt_u (local.tee $point (i32.add (local.get $point) (i32.const 12))) (local.get $end)))
            )
            (v128.store align=4 (local.get $out) (f32x4.div (local.get $dot) (f32x4.sqrt
              (f32x4.mul (local.get $power) (v128.load32_splat (local.get $blocks))))))
            (local.set $out (i32.add (local.get $out) (i32.const 16)))
            (br_if $places (i32.lt_s (local.tee $across (i32.add (local.get $across) (i32.const 4))) (local.get $wide)))
          )
          (br_if $rows (i32.le_s (local.tee $down (i32.add (local.get $down) (i32.const 1))) (local.get $reach)))
        )
        (local.set $blocks (i32.add (local.get $blocks) (local.get $size)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $block)
      )
    )
  )

  ;; How edges run, whatever their strength: vectors as long as they are up to `there`, above it by their length, and none where `seen`, a byte a pixel, is 0.
  (func (export "directions") (param $x i32) (param $y i32) (param $seen i32) (param $right i32) (param $down i32) (param $count i32) (param $there f32)
    (local $end i32) (local $a v128) (local $b v128) (local $by v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (local.set $a (v128.load align=4 (local.get $x)))
      (local.set $b (v128.load align=4 (local.get $y)))
      (local.set $by (f32x4.div
        (f32x4.convert_i32x4_u (i32x4.extend_low_i16x8_u (i16x8.extend_low_i8x16_u (v128.load32_zero align=1 (local.get $seen)))))
        (f32x4.max (f32x4.splat (local.get $there)) (f32x4.sqrt (f32x4.add
          (f32x4.mul (local.get $a) (local.get $a)) (f32x4.mul (local.get $b) (local.get $b)))))))
      (v128.store align=4 (local.get $right) (f32x4.mul (local.get $a) (local.get $by)))
      (v128.store align=4 (local.get $down) (f32x4.mul (local.get $b) (local.get $by)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (local.set $right (i32.add (local.get $right) (i32.const 16)))
      (local.set $down (i32.add (local.get $down) (i32.const 16)))
      (local.set $seen (i32.add (local.get $seen) (i32.const 4)))
      (br_if $next (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))
    )
  )

  ;; For each of `count` parts of a mark the sum of how its edges match, at their places and at the pixels round them: three rows of three
  ;; numbers and one to spare. A part is how many edges it has, and of each an offset in bytes and a vector. `row` is the bytes of a row of the field.
  (func (export "parts") (param $x i32) (param $y i32) (param $row i32) (param $part i32) (param $count i32) (param $out i32)
    (local $end i32) (local $at i32) (local $p v128) (local $q v128) (local $a v128) (local $b v128) (local $c v128)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (v128.const i32x4 0 0 0 0))
        (local.set $c (v128.const i32x4 0 0 0 0))
        (local.set $end (i32.add (i32.add (local.get $part) (i32.const 4)) (i32.mul (i32.load (local.get $part)) (i32.const 12))))
        (local.set $part (i32.add (local.get $part) (i32.const 4)))
        (block $none
          (loop $edges
            (br_if $none (i32.ge_u (local.get $part) (local.get $end)))
            (local.set $p (v128.load32_splat offset=4 (local.get $part)))
            (local.set $q (v128.load32_splat offset=8 (local.get $part)))
            (local.set $at (i32.sub (i32.load (local.get $part)) (i32.add (local.get $row) (i32.const 4))))
            (local.set $a (f32x4.add (local.get $a) (f32x4.add
              (f32x4.mul (local.get $p) (v128.load align=4 (i32.add (local.get $x) (local.get $at))))
              (f32x4.mul (local.get $q) (v128.load align=4 (i32.add (local.get $y) (local.get $at)))))))
            (local.set $at (i32.add (local.get $at) (local.get $row)))
            (local.set $b (f32x4.add (local.get $b) (f32x4.add
              (f32x4.mul (local.get $p) (v128.load align=4 (i32.add (local.get $x) (local.get $at))))
              (f32x4.mul (local.get $q) (v128.load align=4 (i32.add (local.get $y) (local.get $at)))))))
            (local.set $at (i32.add (local.get $at) (local.get $row)))
            (local.set $c (f32x4.add (local.get $c) (f32x4.add
              (f32x4.mul (local.get $p) (v128.load align=4 (i32.add (local.get $x) (local.get $at))))
              (f32x4.mul (local.get $q) (v128.load align=4 (i32.add (local.get $y) (local.get $at)))))))
            (local.set $part (i32.add (local.get $part) (i32.const 12)))
            (br $edges)
          )
        )
        (v128.store align=4 (local.get $out) (local.get $a))
        (v128.store offset=16 align=4 (local.get $out) (local.get $b))
        (v128.store offset=32 align=4 (local.get $out) (local.get $c))
        (local.set $out (i32.add (local.get $out) (i32.const 48)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $next)
      )
    )
  )
)
